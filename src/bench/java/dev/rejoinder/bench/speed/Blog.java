package dev.rejoinder.bench.speed;

import dev.rejoinder.bench.Administration;
import dev.rejoinder.bench.Answer;
import dev.rejoinder.bench.Api;
import dev.rejoinder.bench.InParallel;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The site that is measured, filled through the API as readers fill it. */
final class Blog {
    private static final String SITE = "bench";
    private static final int WRITERS = 16;
    private static final int TRIES = 20;

    private final URI url;
    private final Api api;
    private final AtomicLong seeds = new AtomicLong();

    private Blog(URI url, Api api) {
        this.url = url;
        this.api = api;
    }

    static Blog open(Measured measured, Duration atMost) {
        Blog blog = opened(measured, atMost);
        new Administration(blog.api, measured.adminToken()).open(SITE, "https://blog.example");
        return blog;
    }

    /** One that was opened before, over the same database. */
    static Blog opened(Measured measured, Duration atMost) {
        return new Blog(measured.url(), new Api(measured.url(), atMost));
    }

    URI comments() {
        return at("/comments");
    }

    URI thread(String page) {
        return at(Api.path("/thread", "page", page));
    }

    URI counts(List<String> pages) {
        String[] query =
                pages.stream().flatMap(page -> List.of("page", page).stream()).toArray(String[]::new);
        return at(Api.path("/counts", query));
    }

    URI constant(int size) {
        return url.resolve("/bench/constant/" + size);
    }

    /** Adds so many published comments, a third of them replies. */
    void fill(String page, int count) {
        Queue<String> unanswered = new ConcurrentLinkedQueue<>();
        List<Callable<String>> work = IntStream.range(0, count)
                .<Callable<String>>mapToObj(n -> () -> {
                    if (n % 3 == 2) {
                        return published(page, unanswered.poll());
                    }
                    String id = published(page, null);
                    unanswered.add(id);
                    return id;
                })
                .toList();
        new InParallel(WRITERS).all(work);
        System.out.printf("prepared %s: %d comments%n", page, count);
    }

    /** Adds one published comment. */
    void publish(String page) {
        published(page, null);
    }

    private String published(String page, @Nullable String parent) {
        for (int i = 0; i < TRIES; i++) {
            Answer answer = submit(page, parent);
            if (answer.status() == 201) {
                return answer.body().path("id").asText();
            }
            if (answer.status() != 202) {
                throw new IllegalStateException("A submission was answered " + answer);
            }
        }
        throw new IllegalStateException("Of " + TRIES + " submissions none was published at once");
    }

    private Answer submit(String page, @Nullable String parent) {
        Prose prose = Prose.seeded(seeds.incrementAndGet());
        String person = prose.person();
        Map<String, Object> body = new HashMap<>();
        body.put("page", page);
        body.put("title", "About " + page);
        body.put("author", Map.of("name", person, "email", person + "@example.org"));
        body.put("text", prose.text());
        if (parent != null) {
            body.put("parent", parent);
        }
        return api.send("POST", "/sites/" + SITE + "/comments", body, "X-Forwarded-For", prose.network());
    }

    private URI at(String path) {
        return url.resolve("/api/v1/sites/" + SITE + path);
    }
}
