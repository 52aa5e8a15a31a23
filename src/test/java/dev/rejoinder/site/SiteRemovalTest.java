package dev.rejoinder.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.FilledSite;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.notification.Postroom;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Sites that are removed while somebody is at something of theirs. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class SiteRemovalTest {
    @Inject
    Jdbi jdbi;

    @Inject
    ScheduledExecutorService executor;

    @Inject
    SiteRemoval siteRemoval;

    @Inject
    FilledSite filledSite;

    @Test
    void nothingIsLeftOfASiteInAnyTable() {
        Blog blog = filledSite.open();
        assertThat(filledSite.rows(blog))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());

        remove(blog);

        Postroom.until(() -> !isThere(blog));
        assertThat(filledSite.rows(blog))
                .hasSizeGreaterThan(20)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    }

    /** Its rows may be deleted a while later. */
    @Test
    void credentialsOfARemovedSiteAreRefusedAtOnce() {
        Blog blog = Blog.open();
        String token = blog.moderator("editor");
        assertThat(Blog.as(token).get(blog.path("/moderation/queue")).statusCode())
                .isEqualTo(200);

        jdbi.useTransaction(handle -> {
            handle.execute("select 1 from page where site_id = ? for update", blog.key());
            handle.execute("select 1 from credential where site_id = ? for update", blog.key());
            remove(blog);

            assertThat(Blog.as(token).get(blog.path("/moderation/queue")).statusCode())
                    .isEqualTo(401);
            assertThat(Blog.as(token)
                            .body(Blog.json(Map.of("name", "new", "scopes", List.of("moderate"))))
                            .post(blog.path("/credentials"))
                            .statusCode())
                    .isEqualTo(401);
        });
    }

    @Test
    void aSiteThatCannotBeDeletedJustNowDoesNotKeepOthersAndIsTriedAgain() {
        Blog busy = Blog.open();
        Blog idle = Blog.open();
        busy.say("/a", "Heat helped me");
        idle.say("/a", "Heat helped me");

        jdbi.useTransaction(handle -> {
            handle.execute("select 1 from page where site_id = ? for update", busy.key());
            remove(busy);
            remove(idle);
            Postroom.until(() -> !isThere(idle));
            assertThat(isThere(busy)).isTrue();
        });

        Postroom.until(() -> {
            siteRemoval.sweepWhatIsLeft();
            return !isThere(busy);
        });
    }

    @Test
    void lessonsAreDeletedInTheOrderInWhichTheyAreTaught() {
        Blog blog = Blog.open();
        teach(blog, 1, 13);
        teach(blog, 2, 11);
        teach(blog, 1, 12);

        CompletableFuture<Void> removal = jdbi.inTransaction(handle -> {
            assertThat(locked(handle, blog, 12)).containsExactly(12L);
            CompletableFuture<Void> waits = CompletableFuture.runAsync(() -> remove(blog), executor);
            Postroom.until(this::isSomeoneWaitingToDeleteLessons);
            assertThat(locked(handle, blog, 11, 13)).containsExactlyInAnyOrder(11L, 13L);
            return waits;
        });

        assertThat(removal).succeedsWithin(Duration.ofSeconds(10));
        Postroom.until(() -> !isThere(blog));
    }

    private void teach(Blog blog, int comment, int decision) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into lesson (site_id, decision_id, comment_id, spam, teachers, before, vector, taught_at, turn)"
                        + " values (?, ?, ?, true, '{administrator}', 0, '', now(), 1)",
                blog.key(),
                new UUID(0, decision),
                new UUID(0, comment)));
    }

    /** Those of these lessons that nobody else has locked. */
    private static List<Long> locked(Handle handle, Blog blog, int... decisions) {
        UUID[] ids = Arrays.stream(decisions)
                .mapToObj(decision -> new UUID(0, decision))
                .toArray(UUID[]::new);
        return handle.createQuery("select decision_id from lesson where site_id = :site and decision_id = any(:ids)"
                        + " for update skip locked")
                .bind("site", blog.key())
                .bind("ids", ids)
                .mapTo(UUID.class)
                .map(UUID::getLeastSignificantBits)
                .list();
    }

    private boolean isSomeoneWaitingToDeleteLessons() {
        return CompletableFuture.supplyAsync(
                        () -> jdbi.withHandle(handle -> handle.createQuery(
                                        "select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock'"
                                                + " and query like 'delete from lesson%')")
                                .mapTo(Boolean.class)
                                .one()),
                        executor)
                .join();
    }

    private static void remove(Blog blog) {
        Blog.admin()
                .body(Map.of("confirm", blog.key()))
                .delete(blog.path(""))
                .then()
                .statusCode(204);
    }

    private boolean isThere(Blog blog) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from site where site_id = :site")
                        .bind("site", blog.key())
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }
}
