package dev.rejoinder.bench.flood;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An author who edits all the time, with the longest texts; a comment that takes no more edits is followed by another. */
record Edits(Target target) implements Flood {
    private static final Pattern RECEIPT = Pattern.compile("\"id\":\"([^\"]+)\".*\"editToken\":\"([^\"]+)\"");

    @Override
    public void run(BooleanSupplier over, Statuses statuses) throws IOException, InterruptedException {
        for (int comment = 0; !over.getAsBoolean(); comment++) {
            Matcher own = RECEIPT.matcher(target.body(
                    target.submission(Target.REVISED, "/edited", "Heat helped me, for the time " + comment, -comment)));
            if (!own.find()) {
                throw new IllegalStateException("A submission was answered without a token");
            }
            int status = 200;
            for (int n = 0; status != 409 && !over.getAsBoolean(); n++) {
                HttpRequest edit = target.send(
                        "PATCH",
                        Target.REVISED + "/comments/" + own.group(1),
                        "{\"text\": \"" + n + " " + Floods.MARKS + "\"}",
                        "Edit-Token",
                        own.group(2));
                status = target.status(edit);
                statuses.add(status);
            }
        }
    }
}
