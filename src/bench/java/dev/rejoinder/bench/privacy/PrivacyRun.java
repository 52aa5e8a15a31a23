package dev.rejoinder.bench.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.bench.Administration;
import dev.rejoinder.bench.Answer;
import dev.rejoinder.bench.Api;
import dev.rejoinder.bench.speed.Running;
import dev.rejoinder.bench.speed.Started;
import dev.rejoinder.sealing.FormerSecrets;
import dev.rejoinder.sealing.MasterSecret;
import dev.rejoinder.sealing.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Changes the secret under a site, erases from it all that one person wrote, and lets another site's spam go by age. */
final class PrivacyRun {
    private static final String SITE = "erased";
    private static final String AGED = "aged";
    private static final String PERSON = "Zoe";
    private static final String ADDRESS = "zoe@example.org";
    private static final String WORD = "marigold";
    private static final String TEXT =
            "Ask for my " + WORD + " seeds at seeds@example.net, they come up late and stay long.";
    private static final List<String> PAGES =
            IntStream.range(0, 100).mapToObj(n -> "/page-" + n).toList();
    private static final Duration KEPT = Duration.ofDays(31);
    private static final Duration WARM = Duration.ofSeconds(10);
    private static final int ASKED = 7;
    private static final Duration BEAT = Duration.ofMillis(50);
    private static final Pattern SEALED = Pattern.compile("Sealed (\\d+) values anew\\. ");

    private final Options options;
    private final Started started;
    private final Bound bound;
    private final List<Outcome> outcomes = new ArrayList<>();

    PrivacyRun(Options options, Started started) {
        this.options = options;
        this.started = started;
        this.bound = Bound.in(Duration.ofMinutes(options.minutes()));
    }

    Report measure() throws IOException {
        Tried first = start(Map.of());
        String secret = Files.readString(Tried.data(options).resolve("secret")).strip();
        fill(first, SITE, secret, options.rows() - 1, "PUBLISHED", Duration.ZERO);
        first.close();

        String next = Tried.random(32);
        Map<String, String> both = Map.of("REJOINDER_SECRET", next, "REJOINDER_FORMER_SECRETS", secret);
        Tried changing = start(both);
        Bystanders others = new Bystanders(api(changing), SITE, PAGES);
        others.alone(WARM);
        reseal(others, both);
        changing.close();

        Map<String, String> alone = Map.of("REJOINDER_SECRET", next);
        Tried changed = start(alone);
        others = new Bystanders(api(changed), SITE, PAGES);
        others.alone(WARM);
        erase(api(changed), others);
        fill(changed, AGED, next, options.rows() / 2, "SPAM", KEPT);
        ask(api(changed));
        changed.close();

        start(Map.of("REJOINDER_SECRET", next, "REJOINDER_RETENTION_EVERY", "5s"));
        forget();
        return new Report(options.rows(), outcomes);
    }

    /** One comment by the person on a site whose other pages are others', and copies of it. */
    private void fill(Tried service, String site, String secret, int copies, String status, Duration age) {
        Api api = api(service);
        new Administration(api, Tried.adminToken()).open(site, "https://blog.example");
        Bystanders others = new Bystanders(api, site, PAGES);
        PAGES.forEach(others::commentOn);
        Answer posted = api.send(
                "POST",
                "/sites/" + site + "/comments",
                Map.of("page", PAGES.get(0), "author", Map.of("name", PERSON, "email", ADDRESS), "text", TEXT));
        expect(posted, 201);
        Vault vault = new Vault(new MasterSecret(Optional.of(secret)), new FormerSecrets(Optional.empty()));
        UUID template = UUID.fromString(posted.body().path("id").asText());
        Store store = store();
        new Copies(store.jdbi(), vault, site, template).add(copies, status, age, bound);
        store.analyze();
        require(store.wrongTallies(site) == 0, "the copies are not counted as they should be");
    }

    private void reseal(Bystanders others, Map<String, String> both) throws IOException {
        long[] sealed = new long[1];
        measure("reseal, values", others, sealed, () -> {
            Running command = started.add(Tried.reseal(options, both));
            Matcher said = SEALED.matcher(command.ended(bound.left()));
            require(said.find(), "the command did not say what it has done");
            sealed[0] = Long.parseLong(said.group(1));
        });
        require(sealed[0] >= 2L * options.rows(), "only " + sealed[0] + " values were sealed anew");
    }

    private void erase(Api api, Bystanders others) throws IOException {
        long[] erased = new long[1];
        measure("erase a person, comments", others, erased, () -> {
            Answer begun = api.send(
                    "POST",
                    "/sites/" + SITE + "/moderation/data-requests",
                    Map.of("email", ADDRESS, "kind", "erase"),
                    authorization());
            expect(begun, 200, 202);
            bound.await(BEAT, () -> {
                JsonNode newest = api.get("/sites/" + SITE + "/audit", authorization())
                        .body()
                        .at("/entries/0");
                erased[0] = newest.path("comments").asLong();
                return newest.path("what").asText().equals("erased");
            });
        });
        Store store = store();
        require(erased[0] == options.rows(), "of " + options.rows() + " comments " + erased[0] + " were erased");
        require(store.rows(SITE, "WITHDRAWN") == options.rows(), "not all erased comments are withdrawn");
        require(store.left(SITE, PERSON, WORD) == 0, "something of the person is left");
        require(store.wrongTallies(SITE) == 0, "tallies are wrong after erasing");
    }

    private void measure(String work, Bystanders others, long[] things, Bystanders.Work done) throws IOException {
        Felt alone = others.alone(Duration.ofSeconds(options.seconds()));
        double[] seconds = new double[1];
        Felt beside = others.during(() -> seconds[0] = timed(work, done));
        outcomes.add(new Outcome(work, things[0], seconds[0], alone, beside));
    }

    private double timed(String work, Bystanders.Work done) throws IOException {
        try (Watch watch = new Watch(store().jdbi(), work, options.watch())) {
            long begin = System.nanoTime();
            done.run();
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    /** What is due is counted up to 10,000 of a kind; asked a few times, as a person would. */
    private void ask(Api api) throws IOException {
        List<Double> seconds = new ArrayList<>();
        long[] due = new long[1];
        for (int i = 0; i < ASKED; i++) {
            seconds.add(timed("ask what is due", () -> {
                Answer answer = expect(api.get("/sites/" + AGED + "/retention", authorization()), 200);
                due[0] = 0;
                answer.body()
                        .path("kinds")
                        .forEach(kind -> due[0] += kind.path("due").asLong());
            }));
        }
        require(due[0] >= Math.min(options.rows() / 2, 10_000), "only " + due[0] + " things are due");
        outcomes.add(Outcome.unfelt("ask what is due, things, first time", due[0], seconds.get(0)));
        outcomes.add(Outcome.unfelt(
                "the same, median", due[0], seconds.stream().sorted().toList().get(ASKED / 2)));
    }

    /** From the first that is seen of the job's round until nothing of what is due is left. */
    private void forget() throws IOException {
        Store store = store();
        bound.await(BEAT, () -> store.hasBegunToForget(AGED));
        double seconds = timed("forget by age", () -> bound.await(BEAT, () -> store.tallied(AGED, "SPAM") == 0));
        require(store.rows(AGED, "SPAM") == 0, "not all spam that is due was forgotten");
        require(store.wrongTallies(AGED) == 0, "tallies are wrong after forgetting");
        outcomes.add(Outcome.unfelt("forget by age, comments", options.rows() / 2, seconds));
    }

    private Tried start(Map<String, String> settings) throws IOException {
        return started.add(Tried.start(options, settings));
    }

    private Store store() {
        return Store.of(Tried.data(options));
    }

    private Api api(Tried service) {
        return new Api(service.url(), bound.left());
    }

    private static String[] authorization() {
        return new String[] {"Authorization", "Bearer " + Tried.adminToken()};
    }

    private static Answer expect(Answer answer, Integer... statuses) {
        require(List.of(statuses).contains(answer.status()), "the service answered " + answer);
        return answer;
    }

    private static void require(boolean isSo, String otherwise) {
        if (!isSo) {
            throw new IllegalStateException(otherwise);
        }
    }
}
