package dev.rejoinder.bench.flood;

import dev.rejoinder.kit.LongThread;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A moderator who decides on a hundred comments at a time, each with the most revisions, one way and the other. */
final class Decisions implements Flood {
    private final Target target;
    private int version = 1;

    Decisions(Target target) {
        this.target = target;
    }

    @Override
    public void run(BooleanSupplier over, Statuses statuses) throws InterruptedException {
        while (!over.getAsBoolean()) {
            String items = IntStream.rangeClosed(1, Filling.REVISED)
                    .mapToObj(i -> "{\"comment\": \"" + LongThread.id(i) + "\", \"version\": " + version
                            + ", \"to\": \"" + (version % 2 == 1 ? "rejected" : "published") + "\"}")
                    .collect(Collectors.joining(",", "{\"items\": [", "]}"));
            int status = target.status(target.send("POST", Target.REVISED + "/moderation/decisions", items));
            statuses.add(status);
            if (status == 200) {
                version++;
            }
        }
    }
}
