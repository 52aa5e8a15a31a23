package dev.rejoinder.thread;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rejoinder.http.EncodedAnswer;
import dev.rejoinder.problem.DatabaseTrouble;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the answers to readers' questions ready. One that is good is given at once, on the event loop; one that is not is loaded once,
 * however many ask. While the database cannot be reached the last one stands in for a while, marked.
 */
@Singleton
class Snapshots {
    /** Every answer is loaded anew this often even if nothing seems to have changed: the bound for whatever was not foreseen. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** While the database fails, readers wait this long for it before they are given what there is. */
    private static final Duration SHORT = Duration.ofMillis(300);

    /** While it is merely silent they wait longer: if only the replicas' channel is cut, it answers, and other replicas change things. */
    private static final Duration LONG = Duration.ofSeconds(1);

    /** Whatever is set, ready answers leave the heap to others. */
    private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 16;

    private final Cache<ThreadRequest, Snapshot> ready;
    private final ConcurrentMap<Loading, CompletableFuture<EncodedAnswer>> loading = new ConcurrentHashMap<>();
    private final Generations generations;
    private final PageChangeChannel replicas;
    private final ScheduledExecutorService executor;
    private final Duration stale;
    private final Clock clock;

    /** Whether the database failed when it was last asked. */
    private volatile boolean failing;

    Snapshots(
            SnapshotSettings settings,
            Generations generations,
            PageChangeChannel replicas,
            ScheduledExecutorService executor,
            Clock clock) {
        this.ready = Caffeine.newBuilder()
                .maximumWeight(Math.min(settings.bytes(), MOST_BYTES))
                .weigher((ThreadRequest question, Snapshot snapshot) ->
                        question.weight() + snapshot.rendered().weight())
                .build();
        this.generations = generations;
        this.replicas = replicas;
        this.executor = executor;
        this.stale = Duration.ofSeconds(settings.staleSeconds());
        this.clock = clock;
    }

    /** What was loaded, and when it ends on its own, if ever. */
    record Loaded(EncodedAnswer rendered, @Nullable Instant until) {
        static Loaded of(ObjectMapper json, Object value, @Nullable Instant until) {
            try {
                return new Loaded(EncodedAnswer.json(json.writeValueAsBytes(value)), until);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("An answer is plain data", e);
            }
        }
    }

    /** An answer; {@code staleSeconds} is how long it may have been out of date, 0 for one that is good. */
    record Answer(EncodedAnswer rendered, long staleSeconds) {
        Response response(@Nullable String ifNoneMatch, @Nullable String acceptEncoding, String cacheControl) {
            Response.ResponseBuilder response = rendered.answer(ifNoneMatch, acceptEncoding, cacheControl);
            return (staleSeconds > 0 ? response.header("Rejoinder-Stale", staleSeconds) : response).build();
        }
    }

    private record Loading(ThreadRequest question, List<Generation> generations) {}

    /** The answer that is good right now, or null when it has to be looked up. */
    @Nullable
    EncodedAnswer atHand(ThreadRequest question) {
        // Heard first: what was good while the link was up is good, but not the other way round.
        Snapshot kept = replicas.isHeard() ? ready.getIfPresent(question) : null;
        return kept != null && kept.isGood(clock.instant()) ? kept.rendered() : null;
    }

    Uni<Answer> answer(ThreadRequest question, Supplier<Loaded> loader) {
        EncodedAnswer good = atHand(question);
        if (good != null) {
            return Uni.createFrom().item(new Answer(good, 0));
        }
        Loading what = new Loading(question, generations.of(question));
        Uni<Answer> fresh = shared(load(what, loader)).map(loaded -> new Answer(loaded, 0));
        Duration patience = failing ? SHORT : LONG;
        Uni<Answer> inTime = replicas.isHeard() || standIn(question).isEmpty()
                ? fresh
                : fresh.ifNoItem()
                        .after(patience)
                        .recoverWithUni(() -> standIn(question)
                                .map(last -> Uni.createFrom().item(last))
                                .orElse(fresh));
        return inTime.onFailure(DatabaseTrouble::isBehind)
                .recoverWithUni(trouble -> standIn(question)
                        .map(last -> Uni.createFrom().item(last))
                        .orElseGet(() -> Uni.createFrom().failure(unwrapped(trouble))));
    }

    /** One reader's part in a load: whoever goes away meanwhile takes nothing from the others. */
    private static Uni<EncodedAnswer> shared(CompletableFuture<EncodedAnswer> load) {
        return Uni.createFrom().emitter(reader -> {
            var unused = load.whenComplete((loaded, failure) -> {
                if (failure == null) {
                    reader.complete(loaded);
                } else {
                    reader.fail(failure);
                }
            });
        });
    }

    private CompletableFuture<EncodedAnswer> load(Loading what, Supplier<Loaded> loader) {
        CompletableFuture<EncodedAnswer> mine = new CompletableFuture<>();
        CompletableFuture<EncodedAnswer> running = loading.putIfAbsent(what, mine);
        if (running != null) {
            return running;
        }
        EncodedAnswer meanwhile = atHand(what.question());
        if (meanwhile != null) {
            // It was loaded between the reader's look at what is ready and the look at what is being loaded.
            loading.remove(what, mine);
            mine.complete(meanwhile);
            return mine;
        }
        try {
            executor.execute(new Load(what, loader, mine));
        } catch (RuntimeException overloaded) {
            loading.remove(what, mine);
            mine.completeExceptionally(overloaded);
        }
        return mine;
    }

    /** A thread that is idle still holds what it did last: the answer is not to be had from there. */
    private final class Load implements Runnable {
        private final Loading what;
        private final Supplier<Loaded> loader;
        private @Nullable CompletableFuture<EncodedAnswer> result;

        Load(Loading what, Supplier<Loaded> loader, CompletableFuture<EncodedAnswer> result) {
            this.what = what;
            this.loader = loader;
            this.result = result;
        }

        @Override
        public void run() {
            CompletableFuture<EncodedAnswer> mine = result;
            result = null;
            if (mine != null) {
                Snapshots.this.run(what, loader, mine);
            }
        }
    }

    private void run(Loading what, Supplier<Loaded> loader, CompletableFuture<EncodedAnswer> result) {
        try {
            Instant now = clock.instant();
            Loaded loaded = loader.get();
            Instant end = now.plus(LONGEST);
            Instant until = loaded.until() != null && loaded.until().isBefore(end) ? loaded.until() : end;
            Snapshot snapshot = new Snapshot(loaded.rendered(), what.generations(), now, until);
            failing = false;
            // One that was overtaken by a change while it was loaded is for those who asked before the change alone.
            ready.asMap().compute(what.question(), (question, kept) -> snapshot.isCurrent() ? snapshot : current(kept));
            result.complete(snapshot.rendered());
        } catch (Throwable failure) {
            failing = DatabaseTrouble.isBehind(failure);
            result.completeExceptionally(failure);
        } finally {
            loading.remove(what, result);
        }
    }

    private static @Nullable Snapshot current(@Nullable Snapshot kept) {
        return kept != null && kept.isCurrent() ? kept : null;
    }

    /** Texts that are gone leave memory, too. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void dropOutdated() {
        ready.asMap().values().removeIf(snapshot -> !snapshot.isCurrent());
    }

    /**
     * The last answer, as long as it may stand in for the database. One that is known to be outdated never does: what it shows may be gone.
     */
    private Optional<Answer> standIn(ThreadRequest question) {
        Snapshot last = current(ready.getIfPresent(question));
        if (last == null) {
            return Optional.empty();
        }
        Instant good = replicas.lastHeard().isAfter(last.loadedAt()) ? replicas.lastHeard() : last.loadedAt();
        Duration age = Duration.between(good, clock.instant());
        return age.compareTo(stale) > 0
                ? Optional.empty()
                : Optional.of(new Answer(last.rendered(), Math.max(1, age.toSeconds())));
    }

    private static Throwable unwrapped(Throwable trouble) {
        return trouble instanceof CompletionException && trouble.getCause() != null ? trouble.getCause() : trouble;
    }
}
