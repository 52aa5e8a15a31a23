package dev.rejoinder.thread;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dev.rejoinder.comment.page.PageChanged;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The running generation of each page. An answer holds those that ran before it was loaded and is good until one of them is over; so a
 * change that comes while it is being loaded ends it too. A generation that is forgotten here is over as well: forgetting can cost a load,
 * but never serve what is old.
 */
@Singleton
class Generations {
    /** What one takes in memory, about. */
    private static final int BYTES = 200;

    private static final long MOST_PAGES =
            Math.min(200_000, Runtime.getRuntime().maxMemory() / 16 / BYTES);

    /** What is evicted ends before it is gone (the listener runs inside the removal), so no change can miss a generation in use. */
    private final Cache<PageChanged, Generation> running = Caffeine.newBuilder()
            .maximumSize(MOST_PAGES)
            .evictionListener(Generations::evicted)
            .build();

    void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) PageChanged page) {
        if (page.isEveryPage()) {
            running.asMap().keySet().stream()
                    .filter(each -> each.site().equals(page.site()))
                    .forEach(each -> end(running.asMap().remove(each)));
        } else {
            end(running.asMap().remove(page));
        }
    }

    void changed(@Observes PageChangeChannel.HeardOfChange elsewhere) {
        changed(elsewhere.page());
    }

    /** Nothing is known for sure: changes may have been missed, up to now. What begins from here on is heard of. */
    void missed(@Observes PageChangeChannel.Restored restored) {
        running.asMap().keySet().forEach(this::changed);
    }

    /** The running generations of a question's pages; to be taken before what they vouch for is read. */
    List<Generation> of(ThreadRequest threadRequest) {
        return threadRequest.pages().stream()
                .map(page -> running.get(new PageChanged(threadRequest.site(), page), key -> new Generation()))
                .toList();
    }

    private static void evicted(@Nullable PageChanged page, @Nullable Generation generation, RemovalCause cause) {
        end(generation);
    }

    private static void end(@Nullable Generation generation) {
        if (generation != null) {
            generation.end();
        }
    }
}
