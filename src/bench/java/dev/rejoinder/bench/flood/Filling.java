package dev.rejoinder.bench.flood;

import dev.rejoinder.kit.LongThread;
import java.io.IOException;
import org.jdbi.v3.core.Handle;

/** Fills three sites: one through the API, the long ones straight into the database. */
final class Filling {
    static final int LONG = 500;
    static final int REVISED = 100;
    static final String PAGE = "/page";
    private static final int LONGEST = 10_000;
    private static final int TEXTS_EACH = 51;
    private static final int ORDINARY = 12;

    private static final String MORE_TEXTS = """
            insert into revision (site_id, comment_id, number, text, html, written_at, verdict, probability, complete,
                signals, policy_version, model_version)
            select site_id, comment_id, n, text, html, written_at, verdict, probability, complete, signals, policy_version,
                model_version
            from revision, generate_series(2, :texts) n where site_id = 'revised' and char_length(text) = :length
            """;

    private static final String LATEST = """
            update comment set revision = :texts where site_id = 'revised' and id in (
                select comment_id from revision where site_id = 'revised' and number = :texts)
            """;

    private Filling() {}

    static void through(Target target) throws IOException, InterruptedException {
        for (String site : new String[] {Target.LONG, Target.REVISED, Target.ORDINARY}) {
            String key = site.substring(site.lastIndexOf('/') + 1);
            target.body(target.send(
                    "POST", "/api/v1/sites", "{\"key\": \"" + key + "\", \"name\": \"A blog\", \"origins\": []}"));
            for (int n = 0; n < (site.equals(Target.ORDINARY) ? ORDINARY : 1); n++) {
                target.body(target.submission(site, PAGE, text(n), n));
            }
        }
    }

    static void straight(Handle handle) {
        LongThread.add(handle, "long", PAGE, LONG, LONGEST);
        LongThread.add(handle, "revised", PAGE, REVISED, LONGEST);
        for (String statement : new String[] {MORE_TEXTS, LATEST}) {
            handle.createUpdate(statement)
                    .bind("texts", TEXTS_EACH)
                    .bind("length", LONGEST)
                    .execute();
        }
        handle.execute("analyze");
    }

    /** Some 250 characters, each time others. */
    static String text(int n) {
        return "On the morning of day " + n + " the heat had eased, and the old heater in the hall made its noise " + n
                + " times before anybody thought of oiling it. My neighbour from number " + n * 7
                + " says that hers has done the same since the winter, and that a drop is enough.";
    }
}
