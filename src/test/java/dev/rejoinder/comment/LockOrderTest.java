package dev.rejoinder.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.comment.page.PageId;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.persistence.IdOrder;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever locks several rows goes by one order, that of PostgreSQL, in which half of all pages' ids are negative numbers to Java. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class LockOrderTest {
    private static final Pattern LOCKS = Pattern.compile("\\bfor (no key update|update|key share|share)\\b");
    private static final Pattern ORDERED = Pattern.compile("\\border by\\b|\\bskip locked\\b|\\blimit 1\\b");
    /** A site has one row there. */
    private static final Pattern ONE_ROW = Pattern.compile("from site_model\\b");

    private static final Pattern JAVAS_ORDER = Pattern.compile(
            "(Tree|Sorted|SkipList)\\w*<UUID|\\b(Map|Set)<UUID[^=;]*= new Tree\\w+<>\\(\\)|UUID::compareTo");

    @Inject
    Jdbi jdbi;

    private Blog blog;
    private UUID lower;
    private UUID higher;
    private List<Map<String, Object>> batch;

    @BeforeEach
    void holdOneOnEachOfTwoPages() {
        blog = Blog.open();
        List<String> pages = new ArrayList<>(List.of(page(false), page(true)));
        lower = id(pages.get(0));
        higher = id(pages.get(1));
        Collections.reverse(pages);
        batch = pages.stream()
                .<Map<String, Object>>map(
                        page -> Map.of("comment", blog.say(page, Blog.CASINO).id(), "to", "published"))
                .toList();
    }

    @Test
    void pagesAreLockedInPostgresqlsOrder() {
        assertThat(lower).isGreaterThan(higher);
        assertThat(IdOrder.AS_IN_SQL.compare(lower, higher)).isNegative();

        assertWaitsForTheLowerWithoutTheHigher("select id from page where site_id = :site and id = :page for update");
    }

    @Test
    void countersOfPagesAreLockedInPostgresqlsOrder() {
        for (UUID page : List.of(lower, higher)) {
            jdbi.useHandle(handle -> handle.createUpdate("""
                            insert into page_tally (site_id, page_id, slot, published)
                            select :site, :page, slot, 0 from generate_series(0, 63) slot
                            """)
                    .bind("site", blog.key())
                    .bind("page", page)
                    .execute());
        }

        assertWaitsForTheLowerWithoutTheHigher(
                "select slot from page_tally where site_id = :site and page_id = :page order by slot for update");
    }

    @Test
    void everyStatementThatLocksRowsOrdersThem() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            String[] parts = Files.readString(file).split("\"\"\"", -1);
            IntStream.range(0, parts.length / 2)
                    .mapToObj(i -> parts[2 * i + 1])
                    .filter(sql -> LOCKS.matcher(sql).find())
                    .forEach(found::add);
        }

        assertThat(found)
                .hasSizeGreaterThan(20)
                .allSatisfy(sql -> assertThat(sql)
                        .matches(each -> ORDERED.matcher(each).find()
                                || ONE_ROW.matcher(each).find()));
    }

    @Test
    void nothingIsPutIntoJavasOrderOfIds() throws IOException {
        for (Path file : sources()) {
            assertThat(JAVAS_ORDER.matcher(Files.readString(file)).results())
                    .as("%s", file)
                    .isEmpty();
        }
    }

    /** While one of another's transactions holds the lower one, the batch waits for it, and holds not yet what comes after. */
    private void assertWaitsForTheLowerWithoutTheHigher(String lock) {
        CompletableFuture<Integer> decided = jdbi.inTransaction(handle -> {
            lock(handle, lock, lower);
            int holder = handle.createQuery("select pg_backend_pid()")
                    .mapTo(Integer.class)
                    .one();
            CompletableFuture<Integer> deciding = CompletableFuture.supplyAsync(
                    () -> blog.decideAll(batch).findValues("decision").size());
            while (waiting(holder) == 0) {
                assertThat(deciding).as("decided without the lock").isNotDone();
            }
            jdbi.useTransaction(other -> lock(other, lock + " nowait", higher));
            return deciding;
        });
        assertThat(decided.join()).isEqualTo(2);
    }

    private void lock(Handle handle, String lock, UUID page) {
        assertThat(handle.createQuery(lock)
                        .bind("site", blog.key())
                        .bind("page", page)
                        .mapToMap()
                        .list())
                .isNotEmpty();
    }

    private int waiting(int holder) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from pg_stat_activity where :holder = any(pg_blocking_pids(pid))")
                .bind("holder", holder)
                .mapTo(Integer.class)
                .one());
    }

    /** A page whose id is negative to Java, or is not. */
    private String page(boolean negative) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> "/ordered/" + i)
                .filter(key -> id(key).getMostSignificantBits() < 0 == negative)
                .findFirst()
                .orElseThrow();
    }

    private UUID id(String page) {
        return PageId.of(blog.key(), page);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
