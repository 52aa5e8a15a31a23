package dev.rejoinder.bench.speed;

import dev.rejoinder.bench.Administration;
import dev.rejoinder.bench.Answer;
import dev.rejoinder.bench.Api;
import dev.rejoinder.bench.InParallel;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
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
    private final List<String> words;
    private final AtomicLong seeds = new AtomicLong();

    private Blog(URI url, Api api, List<String> words) {
        this.url = url;
        this.api = api;
        this.words = words;
    }

    static Blog open(Measured measured, Duration atMost) throws IOException {
        Api api = new Api(measured.url(), atMost);
        new Administration(api, measured.adminToken()).open(SITE, "https://blog.example");
        return new Blog(measured.url(), api, Shipped.words());
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
        List<String> tops = new CopyOnWriteArrayList<>();
        List<Callable<String>> work = IntStream.range(0, count)
                .<Callable<String>>mapToObj(n -> () -> published(page, tops, n % 3 == 2))
                .toList();
        new InParallel(WRITERS).all(work);
        System.out.printf("prepared %s: %d comments%n", page, count);
    }

    /** Adds one published comment. */
    void publish(String page) {
        published(page, List.of(), false);
    }

    private String published(String page, List<String> tops, boolean reply) {
        for (int i = 0; i < TRIES; i++) {
            @Nullable
            String parent = reply && !tops.isEmpty()
                    ? tops.get(ThreadLocalRandom.current().nextInt(tops.size()))
                    : null;
            Answer answer = submit(page, parent);
            if (answer.status() == 201) {
                String id = answer.body().path("id").asText();
                if (parent == null && tops instanceof CopyOnWriteArrayList && tops.size() < 200) {
                    tops.add(id);
                }
                return id;
            }
            if (answer.status() != 202) {
                throw new IllegalStateException("A submission was answered " + answer);
            }
        }
        throw new IllegalStateException("Of " + TRIES + " submissions none was published at once");
    }

    private Answer submit(String page, @Nullable String parent) {
        Prose prose = new Prose(words, seeds.incrementAndGet());
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
