package dev.rejoinder.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.comment.page.PageChanged;
import dev.rejoinder.comment.page.Pages;
import dev.rejoinder.http.EncodedAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What an answer was made from is over as soon as anything may have changed, however it came about. */
class GenerationsTest {
    private static final PageChanged CHANGE = new PageChanged("back", Pages.id("back", "/a"));

    private final Generations generations = new Generations();

    @Test
    void aChangeEndsThePagesGenerationAndNoOther() {
        Generation before = of("/a");
        Generation other = of("/b");
        assertThat(of("/a")).isSameAs(before);
        generations.changed(CHANGE);
        assertThat(before.isOver()).isTrue();
        assertThat(other.isOver()).isFalse();
        assertThat(of("/b")).isSameAs(other);

        Generation next = of("/a");
        assertThat(next.isOver()).isFalse();
        generations.changed(new PageChangeChannel.HeardOfChange(CHANGE));
        assertThat(next.isOver()).isTrue();
    }

    @Test
    void allAreOverWhenChangesMayHaveBeenMissed() {
        List<Generation> all = generations.of(new CountsRequest("back", List.of("/a", "/b", "/c")));
        generations.missed(new PageChangeChannel.Restored());
        assertThat(all).hasSize(3).allMatch(Generation::isOver);
        assertThat(of("/a").isOver()).isFalse();
    }

    @Test
    void whatIsForgottenIsOver() {
        List<Generation> first = new ArrayList<>();
        for (int i = 0; i < 300_000; i++) {
            first.add(of("/" + i));
        }
        int kept = 0;
        for (int i = 0; i < first.size(); i++) {
            boolean same = of("/" + i) == first.get(i);
            kept += same ? 1 : 0;
            assertThat(same || first.get(i).isOver()).isTrue();
        }
        assertThat(kept).isBetween(1, 250_000);
    }

    @Test
    void noAnswerIsCurrentThatIsOlderThanAnAcknowledgedChange() throws InterruptedException {
        AtomicInteger stored = new AtomicInteger();
        AtomicInteger acknowledged = new AtomicInteger();
        Loaded kept = load(stored);
        Thread writer = new Thread(() -> {
            for (int i = 1; i <= 100_000; i++) {
                stored.set(i);
                generations.changed(CHANGE);
                acknowledged.set(i);
            }
        });
        writer.start();
        int warm = 0;
        do {
            int seen = acknowledged.get();
            if (kept.snapshot().isCurrent()) {
                assertThat(kept.value()).isGreaterThanOrEqualTo(seen);
                warm++;
            } else {
                kept = load(stored);
            }
        } while (writer.isAlive());
        writer.join();
        assertThat(warm).isPositive();
        assertThat(kept.snapshot().isCurrent() ? kept.value() : 100_000).isEqualTo(100_000);
    }

    private record Loaded(Snapshot snapshot, int value) {}

    private Loaded load(AtomicInteger stored) {
        List<Generation> taken = generations.of(new CountsRequest("back", List.of("/a")));
        int value = stored.get();
        return new Loaded(new Snapshot(EncodedAnswer.json(new byte[0]), taken, Instant.EPOCH, Instant.MAX), value);
    }

    private Generation of(String page) {
        return generations.of(new CountsRequest("back", List.of(page))).get(0);
    }
}
