package dev.rejoinder.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Those who come while a round is under way go together in the next; nobody waits for company, and nobody is left behind. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class GroupCommitTest {
    private static final int MOST = 4;

    private final List<List<Integer>> rounds = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<Thread> callers = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(job -> {
        Thread thread = new Thread(job);
        callers.add(thread);
        return thread;
    });

    private final GroupCommit<Integer, String> together =
            new GroupCommit<>(MOST, this::round, GroupCommitTest::isHopeless);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void oneAloneGoesAtOnce() {
        assertThat(together.join("a", 7)).isEqualTo("a7");
        assertThat(together.join("a", 8)).isEqualTo("a8");
        assertThat(rounds).containsExactly(List.of(7), List.of(8));
    }

    @Test
    void thoseWhoComeMeanwhileGoTogetherUpToTheMost() throws Exception {
        CompletableFuture<String> first = joining("a", 0);
        begun.await();
        List<CompletableFuture<String>> others =
                IntStream.rangeClosed(1, 6).mapToObj(i -> joining("a", i)).toList();
        untilAllWait(7);

        goOn.countDown();

        assertThat(first.join()).isEqualTo("a0");
        assertThat(others.stream().map(CompletableFuture::join)).containsExactly("a1", "a2", "a3", "a4", "a5", "a6");
        assertThat(rounds).extracting(List::size).containsExactly(1, MOST, 2);
    }

    @Test
    void anotherLaneDoesNotWait() throws Exception {
        CompletableFuture<String> first = joining("a", 0);
        begun.await();

        assertThat(together.join("b", 9)).isEqualTo("b9");

        goOn.countDown();
        assertThat(first.join()).isEqualTo("a0");
    }

    @Test
    void aRoundThatFailsIsToldToThoseInItAndTheNextGoesOn() throws Exception {
        CompletableFuture<String> first = joining("a", 0);
        begun.await();
        List<CompletableFuture<String>> failing = new ArrayList<>();
        for (int i = 1; i <= MOST; i++) {
            failing.add(joining("a", -i));
            untilAllWait(1 + i);
        }
        CompletableFuture<String> behind = joining("a", 5);
        untilAllWait(MOST + 2);

        goOn.countDown();

        assertThat(first.join()).isEqualTo("a0");
        assertThat(failing)
                .allSatisfy(each -> assertThatThrownBy(each::join)
                        .isInstanceOf(CompletionException.class)
                        .hasCauseInstanceOf(IllegalArgumentException.class));
        assertThat(behind.join()).isEqualTo("a5");
    }

    @Test
    void whatWouldMeetTheNextRoundTooIsToldToThoseWhoWait() throws Exception {
        CompletableFuture<String> first = joining("a", 100);
        begun.await();
        List<CompletableFuture<String>> others =
                IntStream.rangeClosed(1, 6).mapToObj(i -> joining("a", i)).toList();
        untilAllWait(7);

        goOn.countDown();

        assertThatThrownBy(first::join).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(others)
                .allSatisfy(each -> assertThatThrownBy(each::join).hasCauseInstanceOf(IllegalStateException.class));
        assertThat(together.join("a", 7)).isEqualTo("a7");
        assertThat(rounds).extracting(List::size).containsExactly(1, 1);
    }

    @Test
    void aLeaderThatDiesOfAnErrorLeavesTheLaneToTheNext() throws Exception {
        CompletableFuture<String> first = joining("a", 200);
        begun.await();
        CompletableFuture<String> behind = joining("a", 5);
        untilAllWait(2);

        goOn.countDown();

        assertThatThrownBy(first::join).hasRootCauseInstanceOf(OutOfMemoryError.class);
        assertThat(behind.get(10, TimeUnit.SECONDS)).isEqualTo("a5");
        assertThat(together.join("a", 7)).isEqualTo("a7");
    }

    @Test
    void aRoundThatForgetsSomebodyTellsThem() throws Exception {
        CompletableFuture<String> first = joining("a", 300);
        begun.await();
        goOn.countDown();

        assertThatThrownBy(() -> first.get(10, TimeUnit.SECONDS)).hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(together.join("a", 7)).isEqualTo("a7");
    }

    /** To find out what an error means takes memory, too. */
    private static boolean isHopeless(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            throw new StackOverflowError();
        }
        return failure instanceof IllegalStateException;
    }

    private List<String> round(String lane, List<Integer> jobs) {
        rounds.add(List.copyOf(jobs));
        if (jobs.get(0) % 100 == 0) {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        if (jobs.get(0) == 200) {
            throw new OutOfMemoryError("of this test");
        }
        if (jobs.get(0) == 300) {
            return List.of();
        }
        if (jobs.get(0) == 100) {
            throw new IllegalStateException("away");
        }
        if (jobs.get(0) < 0) {
            throw new IllegalArgumentException("not this one");
        }
        return jobs.stream().map(job -> lane + job).toList();
    }

    private CompletableFuture<String> joining(String lane, int job) {
        return CompletableFuture.supplyAsync(() -> together.join(lane, job), threads);
    }

    private void untilAllWait(int count) {
        while (callers.stream()
                        .filter(thread -> thread.getState() == Thread.State.WAITING)
                        .count()
                < count) {
            Thread.onSpinWait();
        }
    }
}
