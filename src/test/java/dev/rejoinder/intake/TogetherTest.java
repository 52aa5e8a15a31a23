package dev.rejoinder.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.comment.AutomaticStatus;
import dev.rejoinder.comment.ReadingPath;
import dev.rejoinder.comment.Status;
import dev.rejoinder.comment.Texts;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.kit.Rows;
import dev.rejoinder.masking.AddressMasker;
import dev.rejoinder.persistence.TimeOrderedIds;
import dev.rejoinder.problem.InvalidInput;
import dev.rejoinder.screening.Assessment;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Submissions that are written in one statement: each is there or is not, as if it had come alone. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class TogetherTest {
    private static final String BUSY = "/busy";

    @Inject
    Submissions submissions;

    @Inject
    Texts texts;

    @Inject
    Jdbi jdbi;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    private final List<Thread> callers = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(job -> {
        Thread thread = new Thread(job);
        callers.add(thread);
        return thread;
    });
    private Blog blog;

    @BeforeEach
    void open() {
        blog = Blog.open();
        blog.say(BUSY, "The first");
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void manyPagesAtOnceGetTheirCommentsTitlesAndCounts() {
        List<CompletableFuture<Optional<StoredReceipt>>> all = together(IntStream.range(0, 20)
                .mapToObj(i -> comment("/page-" + i % 4, null, i))
                .toList());

        assertThat(all).allSatisfy(each -> assertThat(each.join()).isEmpty());
        for (int page = 0; page < 4; page++) {
            assertThat(blog.total("/page-" + page)).isEqualTo(5);
            assertThat(blog.thread("/page-" + page).path("title").asText()).isEqualTo("Title " + page);
        }
        assertThat(rows.queueTallies(blog)).isEqualTo(rows.queues(blog));
        assertThat(rows.publishedTallies(blog)).isEqualTo(rows.published(blog));
    }

    @Test
    void oneThatCannotBeWrittenFailsAlone() {
        List<NewComment> comments = new ArrayList<>(
                IntStream.range(0, 6).mapToObj(i -> comment("/fine", null, i)).toList());
        comments.add(3, comment("/fine", UUID.randomUUID(), 9));

        List<CompletableFuture<Optional<StoredReceipt>>> all = together(comments);

        for (int i = 0; i < all.size(); i++) {
            CompletableFuture<Optional<StoredReceipt>> each = all.get(i);
            if (i == 3) {
                assertThatThrownBy(each::join).hasCauseInstanceOf(InvalidInput.class);
            } else {
                assertThat(each.join()).isEmpty();
            }
        }
        assertThat(blog.total("/fine")).isEqualTo(6);
        assertThat(rows.publishedTallies(blog)).isEqualTo(rows.published(blog));
    }

    @Test
    void twinsInOneRoundHearOneAnswer() {
        NewComment first = comment("/twins", null, 1);
        NewComment second = comment("/twins", null, 2);
        IdempotencyKey key = new IdempotencyKey("twin", new byte[] {1, 2, 3});
        List<CompletableFuture<Optional<StoredReceipt>>> all =
                whileBusy(List.of(() -> submissions.add(first, key), () -> submissions.add(second, key)));

        List<UUID> heard = all.stream()
                .flatMap(each -> each.join().stream())
                .map(StoredReceipt::comment)
                .toList();

        assertThat(heard).hasSize(1).containsAnyOf(first.id(), second.id());
        assertThat(blog.ids("/twins")).containsExactly(heard.get(0).toString());
        assertThat(rows.publishedTallies(blog)).isEqualTo(rows.published(blog));
    }

    @Test
    void aReplyRaisesWhatIsAboveItAndNothingElse() {
        String hidden = blog.draft("/place", "Gone soon").post().id();
        String other = blog.draft("/place", "Gone as well").post().id();
        blog.decide(hidden, "rejected");
        blog.decide(other, "rejected");
        assertThat(blog.ids("/place")).isEmpty();

        NewComment held = comment("/place", UUID.fromString(other), 1, Status.PENDING);
        NewComment reply = comment("/place", UUID.fromString(hidden), 2);
        together(List.of(held, reply)).forEach(each -> assertThat(each.join()).isEmpty());

        assertThat(blog.ids("/place")).containsExactly(hidden, reply.id().toString());
        assertThat(rows.misplaced(blog)).isZero();
    }

    private List<CompletableFuture<Optional<StoredReceipt>>> together(List<NewComment> comments) {
        return whileBusy(comments.stream()
                .<java.util.function.Supplier<Optional<StoredReceipt>>>map(
                        comment -> () -> submissions.add(comment, null))
                .toList());
    }

    /** All of them come while one round is held up by a locked page, so they go in the next. */
    private List<CompletableFuture<Optional<StoredReceipt>>> whileBusy(
            List<java.util.function.Supplier<Optional<StoredReceipt>>> all) {
        try (Handle handle = jdbi.open()) {
            handle.begin();
            handle.createQuery("select 1 from page where site_id = :site and key = :key for update")
                    .bind("site", blog.key())
                    .bind("key", BUSY)
                    .mapTo(Integer.class)
                    .one();
            NewComment blocked = comment(BUSY, null, 0);
            threads.execute(() -> submissions.add(blocked, null));
            untilBlocked(handle);
            List<CompletableFuture<Optional<StoredReceipt>>> answers = new ArrayList<>();
            for (var each : all) {
                answers.add(CompletableFuture.supplyAsync(each, threads));
                untilWaiting(answers.size());
            }
            handle.commit();
            return answers;
        }
    }

    private void untilBlocked(Handle handle) {
        String waiting = "select exists (select 1 from pg_locks where not granted)";
        while (!handle.createQuery(waiting).mapTo(Boolean.class).one()) {
            Thread.onSpinWait();
        }
    }

    private void untilWaiting(int count) {
        while (callers.stream()
                        .filter(thread -> thread.getState() == Thread.State.WAITING)
                        .count()
                < count) {
            Thread.onSpinWait();
        }
    }

    private NewComment comment(String page, @Nullable UUID parent, int n) {
        return comment(page, parent, n, Status.PUBLISHED);
    }

    private NewComment comment(String page, @Nullable UUID parent, int n, Status status) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID id = TimeOrderedIds.at(now);
        ReadingPath path =
                parent == null ? ReadingPath.root(id) : ReadingPath.root(parent).reply(id);
        AddressMasker masker = new AddressMasker();
        return new NewComment(
                id,
                new NewComment.PageMention(blog.key(), page, n < 4 ? "Title " + n : null, null, false),
                path,
                new AutomaticStatus(status, false),
                texts.of(masker.mask("Words " + n), Assessment.official(), 1),
                new NewComment.Author(masker.mask("Ann"), null, false, null, null, null),
                new Traces(null, null, null, OptionalLong.of(n)),
                new NewComment.Times(now, now.plusSeconds(900)));
    }
}
