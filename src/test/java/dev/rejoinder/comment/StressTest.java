package dev.rejoinder.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.kit.Rows;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Decisions, undoings of undoings, edits, withdrawals and submissions, all at once on the same comments: nobody is answered an error, whoever
 * is told that something came between is told the truth, and the counters say what the tables say. With {@code -Dstress.seconds=30} it goes on
 * so long; {@code -Dlock.timeout=1000} has it wait for locks no longer than the service does.
 */
@QuarkusTest
@TestProfile(FlowProfile.class)
class StressTest {
    private static final Logger LOG = Logger.getLogger(StressTest.class);
    private static final int THREADS = 8;
    private static final int ACTS = 60;

    @Inject
    Rows rows;

    @Test
    void nothingIsLostNobodyIsAnsweredAnErrorAndEveryConflictIsOne() throws Exception {
        Blog blog = Blog.open();
        Workload workload = new Workload(blog);
        IntPredicate goesOn = goesOn();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> tasks = IntStream.range(0, THREADS)
                    .<Callable<Void>>mapToObj(thread -> () -> {
                        Random random = new Random(thread);
                        for (int i = 0; goesOn.test(i); i++) {
                            workload.act(random);
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        LOG.infof("Answered: %s", workload.answers());

        assertThat(workload.complaints()).isEmpty();
        assertThat(rows.queueTallies(blog)).isEqualTo(rows.queues(blog));
        assertThat(rows.publishedTallies(blog)).isEqualTo(rows.published(blog));
        assertThat(rows.misplaced(blog)).isZero();
    }

    private static IntPredicate goesOn() {
        long seconds = Long.getLong("stress.seconds", 0);
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        return i -> seconds == 0 ? i < ACTS : System.nanoTime() < end;
    }
}
