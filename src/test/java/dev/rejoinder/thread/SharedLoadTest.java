package dev.rejoinder.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.http.EncodedAnswer;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Readers who wait for one load do not depend on each other. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class SharedLoadTest {
    @Inject
    Snapshots snapshots;

    @Test
    void aReaderWhoGoesAwayTakesNothingFromTheOthers() throws Exception {
        ThreadRequest threadRequest =
                new CountsRequest("shared-" + UUID.randomUUID().toString().substring(0, 8), List.of("/a"));
        CountDownLatch release = new CountDownLatch(1);
        Supplier<Snapshots.Loaded> loader = () -> {
            try {
                assertThat(release.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return new Snapshots.Loaded(EncodedAnswer.json(new byte[] {'a'}), null);
        };
        Cancellable goesAway =
                snapshots.answer(threadRequest, loader).subscribe().with(answer -> {}, failure -> {});
        CompletableFuture<Snapshots.Answer> stays =
                snapshots.answer(threadRequest, loader).subscribeAsCompletionStage();

        goesAway.cancel();
        release.countDown();

        assertThat(stays.get(20, TimeUnit.SECONDS)
                        .rendered()
                        .chosen(null)
                        .buffer()
                        .getBytes())
                .isEqualTo(new byte[] {'a'});
    }
}
