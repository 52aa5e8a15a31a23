package dev.rejoinder.thread;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rejoinder.comment.PageChanged;
import dev.rejoinder.comment.ReplicaLink;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the changes of pages. An answer is good as long as the generations of its pages are those from before it was loaded. A page that
 * was forgotten here starts anew with a number never used, so that forgetting can cost a load but never serve what is old.
 */
@Singleton
class Generations {
    private static final int MOST_PAGES = 200_000;

    private final AtomicLong next = new AtomicLong();
    private final Cache<PageChanged, Long> generations =
            Caffeine.newBuilder().maximumSize(MOST_PAGES).build();

    void changed(@Observes PageChanged page) {
        generations.put(page, next.incrementAndGet());
    }

    void changed(@Observes ReplicaLink.HeardOfChange elsewhere) {
        changed(elsewhere.page());
    }

    /** Nothing is known for sure: changes may have been missed. */
    void missed(@Observes ReplicaLink.Restored restored) {
        generations.invalidateAll();
    }

    /** The generations of a question's pages now. */
    List<Long> of(Question question) {
        return question.pages().stream().map(page -> of(question.site(), page)).toList();
    }

    private Long of(String site, UUID page) {
        return generations.get(new PageChanged(site, page), key -> next.incrementAndGet());
    }
}
