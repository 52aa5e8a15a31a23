package dev.rejoinder.bench;

import dev.rejoinder.bench.HostilePosts.Stored;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Hostile input on its whole way: sent, decided on where it was taken, read back and looked at as a DOM. */
public final class HostileRun {
    private static final int TEXTS_A_PAGE = 150;

    private final URI base;
    private final Api api;
    private final Administration administration;
    private final String site;
    private final InParallel threads;
    private final HostileAnswers answers;
    private final HostilePosts posts;

    /** As for a {@link LoadRun}. */
    public HostileRun(URI base, String adminToken, String site, int connections, Duration atMost) {
        this.base = base;
        this.api = new Api(base, atMost);
        this.administration = new Administration(api, adminToken);
        this.site = site;
        this.threads = new InParallel(connections);
        this.answers = new HostileAnswers(api);
        this.posts = new HostilePosts(api, site, answers);
    }

    /**
     * Runs all of it.
     *
     * @param every of the collected texts each how-manieth is tried everywhere, not only as a text; the project's own all are
     * @throws IllegalStateException when the service cannot be talked to, or time is over
     */
    public HostileReport run(HostileInputs inputs, int every) {
        administration.open(site, "https://blog.example");
        threads.all(work(inputs, every));
        new Deciding(administration, site, answers.complaints(), answers::inspect)
                .publish(posts.stored().stream()
                        .filter(Stored::held)
                        .map(Stored::id)
                        .collect(Collectors.toSet()));
        new HostileReadBack(api, site, answers).check(posts.stored(), threads);
        return new HostileReport(inputs, posts.stored().size(), answers);
    }

    private List<Callable<Boolean>> work(HostileInputs inputs, int every) {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (Map.Entry<String, String> broken :
                new BrokenHttp(base, site).requests().entrySet()) {
            work.add(() -> raw(broken.getKey(), broken.getValue()));
        }
        inputs.own().forEach(text -> work.add(() -> text(text, "/own", true)));
        for (int i = 0; i < inputs.collected().size(); i++) {
            String text = inputs.collected().get(i);
            String page = "/collected/" + i / TEXTS_A_PAGE;
            boolean everywhere = i % every == 0;
            work.add(() -> text(text, page, everywhere));
        }
        for (byte[] document : inputs.documents()) {
            work.add(() -> {
                posts.asDocument(document, "/documents");
                return true;
            });
        }
        return work;
    }

    private boolean text(String text, String page, boolean everywhere) {
        posts.asText(text, page);
        if (everywhere) {
            posts.everywhere(text, page);
            Answer search = administration.search(site, text);
            if (search.status() >= 500) {
                answers.complain("queue?q=" + text + " was answered " + search);
            }
        }
        return true;
    }

    private boolean raw(String name, String request) throws IOException {
        String answer = new BrokenHttp(base, site).answer(request);
        if (answer.matches("(?s)HTTP/1\\.[01] 5.*")
                && !answer.startsWith("HTTP/1.1 505")
                && !answer.startsWith("HTTP/1.1 501")) {
            answers.complain(
                    name + " was answered " + answer.lines().findFirst().orElse(""));
        }
        return true;
    }
}
