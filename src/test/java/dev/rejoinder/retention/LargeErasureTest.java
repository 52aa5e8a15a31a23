package dev.rejoinder.retention;

import static dev.rejoinder.kit.Blog.admin;
import static dev.rejoinder.kit.Blog.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.embedded.TestDatabase;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.kit.Rows;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Erasing goes on in batches: others are not in its way nor it in theirs, and it comes to its end whoever dies. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class LargeErasureTest {
    private static final int MANY = 10_000;

    private static final List<String> COPIES = List.of("""
            insert into comment (site_id, id, page_id, path, depth, status, shown, version, revision, risk, author_name, official,
                address, address_fingerprint, network_fingerprint, submitted_at, settled_at, editable_until)
            select c.site_id, n.id, page_id, uuid_send(n.id), 0, status, shown, 1, 1, 0, author_name, false,
                address, address_fingerprint, network_fingerprint, submitted_at, settled_at, editable_until
            from comment c, (select uuidv7() as id from generate_series(1, :many)) n where c.site_id = :site
            """, """
            insert into revision (site_id, comment_id, number, text, html, written_at, verdict, probability, complete, signals,
                policy_version, model_version)
            select site_id, id, 1, 'Words of Zoe', '<p>Words of Zoe</p>', submitted_at, 'CLEAN', 0, true, '[]', 1, 0
            from comment c where site_id = :site and :many > 0
                and not exists (select 1 from revision r where r.site_id = :site and r.comment_id = c.id)
            """, """
            insert into site_tally (site_id, queued_as, slot, comments) values (:site, 'PUBLISHED', 99, :many)
            """, """
            insert into page_tally (site_id, page_id, slot, published)
            select site_id, id, 99, :many from page where site_id = :site
            """);

    @Inject
    Jdbi jdbi;

    @Inject
    Rows rows;

    @Inject
    Unfinished unfinished;

    private Blog blog;

    @BeforeEach
    void open() {
        blog = Blog.open();
    }

    @Test
    void tenThousandCommentsAreErasedWhileOthersGoOnCommentingAndReading() {
        blog.draft("/a", "Words of Zoe").by("Zoe", "zoe@example.org").post();
        jdbi.useHandle(handle -> COPIES.forEach(sql -> handle.createUpdate(sql)
                .bind("site", blog.key())
                .bind("many", MANY)
                .execute()));
        assertThat(rows.queues(blog)).isEqualTo(rows.queueTallies(blog));
        ConcurrentLinkedQueue<Integer> others = new ConcurrentLinkedQueue<>();
        CompletableFuture<Response> erasing = CompletableFuture.supplyAsync(() -> erase("zoe@example.org"));
        do {
            others.add(blog.draft("/a", "Mine " + others.size())
                    .by("Ben", "ben@example.org")
                    .send()
                    .statusCode());
            others.add(blog.threadAnswer("/a").statusCode());
        } while (!erasing.isDone() || under());

        assertThat(erasing.join().statusCode()).isIn(200, 202);
        assertThat(others).hasSizeGreaterThan(2).containsOnly(200, 201);
        assertThat(left("Zoe")).isZero();
        assertThat(rows.queues(blog)).isEqualTo(rows.queueTallies(blog));
        assertThat(rows.published(blog)).isEqualTo(rows.publishedTallies(blog));
        JsonNode entry = tree(admin().get(blog.path("/audit"))).path("entries").path(0);
        assertThat(entry.path("comments").asInt()).isEqualTo(MANY + 1);
    }

    @Test
    void anErasureWhoseProcessDiedIsTakenUpByAnother() {
        blog.draft("/a", "Words of Zoe").by("Zoe", "zoe@example.org").post();
        unfinished.leave(blog.key(), "zoe@example.org");

        unfinished.takeUp(blog.key());
        assertThat(left("Zoe")).as("its holder may be alive").isPositive();
        unfinished.expire(blog.key());
        unfinished.takeUp(blog.key());

        assertThat(left("Zoe")).isZero();
        assertThat(under()).isFalse();
    }

    @Test
    void anErasureWhoseAddressCannotBeOpenedAnyMoreIsCarriedOut() {
        blog.draft("/a", "Words of Zoe").by("Zoe", "zoe@example.org").post();
        unfinished.leave(blog.key(), "zoe@example.org");
        unfinished.damage(blog.key());
        unfinished.expire(blog.key());

        unfinished.takeUp(blog.key());

        assertThat(left("Zoe")).isZero();
        assertThat(under()).isFalse();
    }

    @Test
    void aCommentThatIsBeingEditedWhileItIsErasedEndsErased() {
        List<Posted> hers = IntStream.range(0, 8)
                .mapToObj(i -> blog.draft("/a", "Words of Zoe " + i)
                        .by("Zoe", "zoe@example.org")
                        .post())
                .toList();
        CompletableFuture<Response> erasing = CompletableFuture.supplyAsync(() -> erase("zoe@example.org"));
        List<Integer> edits = hers.parallelStream()
                .map(posted -> blog.edit(posted, "Zoe again, zoe@example.org").statusCode())
                .toList();

        assertThat(erasing.join().statusCode()).isEqualTo(200);
        assertThat(edits).isSubsetOf(200, 409);
        assertThat(left("Zoe")).isZero();
        assertThat(rows.queues(blog)).isEqualTo(rows.queueTallies(blog));
    }

    private Response erase(String email) {
        return Blog.as(TestDatabase.ADMIN_TOKEN)
                .body(Blog.json(Map.of("email", email, "kind", "erase")))
                .post(blog.path("/moderation/data-requests"));
    }

    private boolean under() {
        return count("select count(*) from data_request where site_id = :site") > 0;
    }

    private int left(String word) {
        return count("select count(*) from comment c join revision r on r.site_id = c.site_id and r.comment_id = c.id"
                + " where c.site_id = :site and (r.text like '%" + word + "%' or r.html like '%" + word
                + "%' or c.author_name = '" + word + "')");
    }

    private int count(String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("site", blog.key())
                .mapTo(Integer.class)
                .one());
    }
}
