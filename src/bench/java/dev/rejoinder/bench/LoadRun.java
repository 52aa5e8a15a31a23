package dev.rejoinder.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Real comments on their whole way: posted, decided, read back and compared. */
public final class LoadRun {
    private static final String ORIGIN = "https://blog.example";

    private final Api api;
    private final Administration administration;
    private final String site;
    private final int connections;
    private final Tally tally = new Tally();

    /**
     * Prepares a run; nothing is sent yet.
     *
     * @param base where the service listens, on this machine
     * @param adminToken the administrator's
     * @param site key of the site that will be made
     * @param connections how many calls are made at a time
     * @param atMost after this long the run fails
     */
    public LoadRun(URI base, String adminToken, String site, int connections, Duration atMost) {
        this.api = new Api(base, atMost);
        this.administration = new Administration(api, adminToken);
        this.site = site;
        this.connections = connections;
    }

    /**
     * Makes the site, posts, decides, reads and compares.
     *
     * @throws IllegalStateException when the service cannot be talked to, or time is over
     */
    public LoadReport run(SourceThreads source) {
        administration.open(site, ORIGIN);
        Stopwatch watch = new Stopwatch();
        Map<String, List<Posted>> posted = post(source);
        Duration posting = watch.lap();
        Set<String> held = posted.values().stream()
                .flatMap(List::stream)
                .filter(Posted::held)
                .map(Posted::id)
                .collect(Collectors.toSet());
        int batches = new Deciding(administration, site, tally.differences(), tally::signals).publish(held);
        Duration deciding = watch.lap();
        readBack(posted);
        return new LoadReport(
                source, posted, held.size(), batches, tally, api.retries(), posting, deciding, watch.lap());
    }

    private Map<String, List<Posted>> post(SourceThreads source) {
        List<Callable<List<Posted>>> work = new ArrayList<>();
        for (List<SourceComment> thread : source.threads()) {
            work.add(() -> new PostedThread(site, ORIGIN, api, tally).post(thread));
        }
        List<List<Posted>> done = new InParallel(connections).all(work);
        Map<String, List<Posted>> byPage = new LinkedHashMap<>();
        for (int i = 0; i < done.size(); i++) {
            byPage.put(source.threads().get(i).get(0).page(), done.get(i));
        }
        return byPage;
    }

    private void readBack(Map<String, List<Posted>> posted) {
        ReadBack readBack = new ReadBack(api, site, tally);
        List<Callable<String>> work = new ArrayList<>();
        posted.forEach((page, comments) -> work.add(() -> {
            readBack.compare(page, comments, "flat", 7);
            readBack.compare(page, comments, "flat", 500);
            readBack.compare(page, comments, "tree", 7);
            return page;
        }));
        new InParallel(connections).all(work);
    }
}
