package dev.rejoinder.bench.speed;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The works that are measured, by the names they are asked for. Each is prepared when its turn has come. */
final class Works {
    private static final int READERS = 32;
    private static final int HOT_READERS = 64;
    private static final int COMMENTS_A_SECOND = 20;
    private static final int USUAL_PAGE = 50;
    private static final int LARGE_PAGE = 10_000;
    private static final int MANY_PAGES = 2_000;
    private static final String FIFTY = "/bench/fifty";

    private final Blog blog;
    private final Wrk wrk;
    private final PgBench pgbench;
    private final Front front;
    private final FirstDay firstDay;
    private final int cold;

    Works(Blog blog, Wrk wrk, PgBench pgbench, Front front, FirstDay firstDay, int cold) {
        this.blog = blog;
        this.wrk = wrk;
        this.pgbench = pgbench;
        this.front = front;
        this.firstDay = firstDay;
        this.cold = cold;
    }

    /** Makes a work ready. */
    interface Prepared {
        Work work() throws IOException;
    }

    Map<String, Prepared> byName() {
        Map<String, Prepared> works = new LinkedHashMap<>();
        works.put("thread", this::thread);
        works.put("unchanged", this::unchanged);
        works.put("counts", this::counts);
        works.put("large", this::large);
        works.put("cold", this::cold);
        works.put("hot", this::hot);
        works.put("post-8", () -> posts("post-8", 8));
        works.put("post-32", () -> posts("post-32", READERS));
        works.put("fresh-32", this::fresh);
        return works;
    }

    private Work thread() throws IOException {
        Nginx nginx = front.of(blog, FIFTY, USUAL_PAGE);
        Fetched ours = Fetched.expect(200, blog.thread(FIFTY));
        ours.requireSame(Fetched.expect(200, nginx.full()));
        int size = ours.body().length;
        Fetched.expect(200, blog.constant(size));
        String work = "GET thread of 50, " + size + " bytes, warm, 32 connections";
        return new Work(
                "thread",
                List.of(
                        new Contender("thread", seconds -> wrk.get(READERS, seconds, blog.thread(FIFTY))),
                        new Contender(
                                "nginx, same bytes from a file", seconds -> wrk.get(READERS, seconds, nginx.full())),
                        new Contender(
                                "constant answer of equal size",
                                seconds -> wrk.get(READERS, seconds, blog.constant(size)))),
                List.of(Claim.atLeast(0.70, work, 0, 1), Claim.atLeast(0.80, "the same", 0, 2)));
    }

    private Work unchanged() throws IOException {
        Nginx nginx = front.of(blog, FIFTY, USUAL_PAGE);
        String ours = Fetched.expect(200, blog.thread(FIFTY)).tag();
        String theirs = Fetched.expect(200, nginx.unchanged()).tag();
        Fetched.expect(304, blog.thread(FIFTY), "If-None-Match", ours);
        Fetched.expect(304, nginx.unchanged(), "If-None-Match", theirs);
        return new Work(
                "unchanged",
                List.of(
                        new Contender(
                                "thread, 304",
                                seconds -> wrk.get(READERS, seconds, blog.thread(FIFTY), "If-None-Match: " + ours)),
                        new Contender(
                                "nginx, 304",
                                seconds -> wrk.get(READERS, seconds, nginx.unchanged(), "If-None-Match: " + theirs))),
                List.of(Claim.atLeast(0.60, "the same, 304 (If-None-Match)", 0, 1)));
    }

    private Work counts() throws IOException {
        List<String> pages =
                IntStream.range(0, 10).mapToObj(n -> "/bench/counted-" + n).toList();
        pages.forEach(page -> blog.fill(page, 3));
        int size = Fetched.expect(200, blog.counts(pages)).body().length;
        Fetched.expect(200, blog.constant(size));
        return new Work(
                "counts",
                List.of(
                        new Contender("counts of 10 pages", seconds -> wrk.get(READERS, seconds, blog.counts(pages))),
                        new Contender(
                                "constant answer of equal size",
                                seconds -> wrk.get(READERS, seconds, blog.constant(size)))),
                List.of(Claim.atLeast(0.60, "counts of 10 pages, warm, 32 connections", 0, 1)));
    }

    private Work large() throws IOException {
        blog.fill("/bench/large", LARGE_PAGE);
        blog.fill("/bench/small", USUAL_PAGE);
        return new Work(
                "large",
                List.of(
                        new Contender(
                                "first page of 10,000",
                                seconds -> wrk.get(READERS, seconds, blog.thread("/bench/large"))),
                        new Contender(
                                "first page of 50", seconds -> wrk.get(READERS, seconds, blog.thread("/bench/small")))),
                List.of(Claim.timeAtMost(1.3, "first page of a thread of 10,000, warm", 0, 1)));
    }

    private Work cold() {
        blog.fill("/bench/large-cold", LARGE_PAGE);
        blog.fill("/bench/small-cold", USUAL_PAGE);
        ColdReads large = new ColdReads(blog, "/bench/large-cold", cold);
        ColdReads small = new ColdReads(blog, "/bench/small-cold", cold);
        return new Work(
                "cold",
                List.of(
                        new Contender("first page of 10,000, cold", seconds -> large.run(), false),
                        new Contender("first page of 50, cold", seconds -> small.run(), false)),
                List.of(Claim.timeAtMost(1.3, "the same, first read after a change", 0, 1)));
    }

    private Work hot() {
        String page = "/bench/hot";
        blog.fill(page, USUAL_PAGE);
        Publisher publisher = new Publisher(blog, page, COMMENTS_A_SECOND);
        return new Work(
                "hot",
                List.of(
                        new Contender(
                                "hot page, 20 comments/s",
                                seconds -> publisher.during(() -> wrk.get(HOT_READERS, seconds, blog.thread(page)))),
                        new Contender(
                                "the same page, quiet", seconds -> wrk.get(HOT_READERS, seconds, blog.thread(page)))),
                List.of(Claim.atLeast(0.7, "hot page, 64 connections, 20 comments/s published on it", 0, 1)));
    }

    private Work posts(String name, int connections) {
        String work = "POST comments, " + connections + " connections, ";
        return new Work(
                name,
                List.of(
                        new Contender(
                                "POST, many pages",
                                seconds -> wrk.post(connections, seconds, blog.comments(), "/bench/many", MANY_PAGES)),
                        new Contender(
                                "POST, one page",
                                seconds -> wrk.post(
                                        connections, seconds, blog.comments(), "/bench/one-" + connections, 1)),
                        new Contender("pgbench, one-row INSERT", seconds -> pgbench.insert(connections, seconds))),
                List.of(
                        Claim.atLeast(0.12, work + MANY_PAGES + " pages", 0, 2),
                        Claim.atLeast(0.08, work + "one page", 1, 2)));
    }

    private Work fresh() {
        return new Work(
                "fresh-32",
                List.of(
                        new Contender(
                                "POST, a database just made",
                                seconds -> firstDay.posts(READERS, seconds, MANY_PAGES, false),
                                false),
                        new Contender(
                                "POST, one filled and ANALYZEd",
                                seconds -> firstDay.posts(READERS, seconds, MANY_PAGES, true),
                                false)),
                List.of(Claim.atLeast(0.8, "POST comments, 32 connections, on the first day", 0, 1)));
    }
}
