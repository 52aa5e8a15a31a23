package dev.rejoinder.bench.flood;

import dev.rejoinder.kit.LongThread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The floods by name, the first of which is none. */
final class Floods {
    /** A text of nearly the greatest length, of what costs most to render and to mask. */
    static final String MARKS = "*a* [b](https://c.example) d@e.example &amp; ".repeat(10_000 / 45 - 1);

    private static final int READERS = 60;
    private static final int BODIES = 300;
    private static final int WORK = 50;

    private Floods() {}

    static Map<String, Flood> at(Target target) {
        Map<String, Flood> floods = new LinkedHashMap<>();
        floods.put("none", (over, statuses) -> {
            while (!over.getAsBoolean()) {
                LockSupport.parkNanos(100_000_000);
            }
        });
        floods.put("questions", new AtOnce(target, READERS, n -> target.get(longPage(n))));
        floods.put("unread", new UnreadAnswers(target.base(), READERS));
        floods.put("half", new HalfBodies(target.base(), BODIES, false));
        floods.put("trickling", new HalfBodies(target.base(), BODIES, true));
        floods.put(
                "previews",
                new AtOnce(
                        target,
                        WORK,
                        n -> target.send(
                                "POST", Target.ORDINARY + "/preview", "{\"text\": \"" + n + " " + MARKS + "\"}")));
        floods.put("counts", new AtOnce(target, WORK, n -> target.send("POST", Target.ORDINARY + "/counts", pages(n))));
        floods.put("edits", new Edits(target));
        floods.put("decisions", new Decisions(target));
        floods.put(
                "histories",
                new AtOnce(
                        target,
                        WORK,
                        n -> target.get(
                                Target.REVISED + "/moderation/comments/" + LongThread.id(n % Filling.REVISED + 1))));
        floods.put(
                "queues",
                new AtOnce(
                        target,
                        WORK,
                        n -> target.get(
                                Target.REVISED + "/moderation/queue?status=published&limit=" + (100 - n % 50))));
        return floods;
    }

    /** In every shape and order, from the start and around a comment; only after very many is one the same. */
    static String longPage(int n) {
        return Target.LONG + "/thread?page=" + Filling.PAGE + "&sort="
                + List.of("oldest", "newest").get(n % 2) + "&shape="
                + List.of("flat", "tree").get(n / 2 % 2) + "&limit=" + (Filling.LONG - n / 4 % 300)
                + (n % 5 == 4 ? "&around=" + LongThread.id(7 * n % Filling.LONG + 1) : "");
    }

    private static String pages(int n) {
        return IntStream.range(0, 100)
                .mapToObj(i -> "\"/" + n + "/" + i + "x".repeat(490) + "\"")
                .collect(Collectors.joining(",", "{\"pages\": [", "]}"));
    }
}
