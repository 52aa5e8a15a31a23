package dev.rejoinder.bench;

import dev.rejoinder.bench.speed.Prose;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Asks a running service about comments, as so many Akismet clients at once do, each text, author and network another. First to warm it,
 * then to count. By the same system properties as {@link LoadBench}, and {@code warm} and {@code seconds}; 20 {@code connections} unless
 * told otherwise.
 */
public final class AkismetBench {
    private static final String SITE =
            "akismet-" + Long.toString(Clock.systemUTC().millis(), 36);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI check;
    private final String key;

    private AkismetBench(URI url, String key) {
        this.check = url.resolve("/1.1/comment-check");
        this.key = key;
    }

    /**
     * Prints how long answers took.
     *
     * @throws IllegalStateException when one is neither {@code true} nor {@code false}
     */
    public static void main(String... arguments) throws IOException {
        LoadBench.Settings settings = LoadBench.Settings.fromSystemProperties();
        Api api = new Api(settings.url(), settings.atMost());
        new Administration(api, settings.adminToken()).open(SITE, "https://blog.example");
        String key = api.send(
                        "POST",
                        "/sites/" + SITE + "/credentials",
                        Map.of("name", "blog", "scopes", List.of("screen")),
                        "Authorization",
                        "Bearer " + settings.adminToken())
                .body()
                .path("akismetKey")
                .asText();
        int clients = Integer.getInteger("connections", 20);
        AkismetBench bench = new AkismetBench(settings.url(), key);
        bench.run(clients, Duration.ofSeconds(Integer.getInteger("warm", 20)), 1);
        Duration counted = Duration.ofSeconds(Integer.getInteger("seconds", 20));
        Timings timings = bench.run(clients, counted, 2);
        System.out.printf(
                Locale.ROOT,
                "%d clients at once: %d checks in %d s, %s%n",
                clients,
                timings.count(),
                counted.toSeconds(),
                timings);
    }

    private Timings run(int clients, Duration time, int seed) {
        Timings timings = new Timings();
        long end = System.nanoTime() + time.toNanos();
        List<Callable<Void>> work = IntStream.range(0, clients)
                .<Callable<Void>>mapToObj(n -> () -> {
                    Prose prose = Prose.seeded(seed * 1_000L + n);
                    while (System.nanoTime() < end) {
                        timings.add(ask(prose));
                    }
                    return null;
                })
                .toList();
        new InParallel(clients).all(work);
        return timings;
    }

    private long ask(Prose prose) throws IOException, InterruptedException {
        String person = prose.person();
        String form = form(
                "api_key",
                key,
                "blog",
                "https://blog.example",
                "user_ip",
                "8" + prose.network().substring(2),
                "user_agent",
                "Mozilla/5.0",
                "permalink",
                "https://blog.example/" + person,
                "comment_type",
                "comment",
                "comment_author",
                person,
                "comment_author_email",
                person + "@mail.example",
                "comment_content",
                prose.text());
        HttpRequest request = HttpRequest.newBuilder(check)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        long start = System.nanoTime();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        long took = System.nanoTime() - start;
        if (!List.of("true", "false").contains(answer.body())) {
            throw new IllegalStateException("Answered " + answer.statusCode() + " " + answer.body());
        }
        return took;
    }

    private static String form(String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }
}
