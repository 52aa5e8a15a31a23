package dev.rejoinder.thread;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.paging.LargePages;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Makes the answers of threads. What is small is read at once; what turns out to be large has been read only in part by then, and is read
 * whole when there is room for it.
 */
@Singleton
class ThreadLoader {
    private final ThreadReader reader;
    private final ColdReads coldReads;
    private final LargePages largePages;
    private final ObjectMapper json;

    ThreadLoader(ThreadReader reader, ColdReads coldReads, LargePages largePages, ObjectMapper json) {
        this.reader = reader;
        this.coldReads = coldReads;
        this.largePages = largePages;
        this.json = json;
    }

    /** The answer where it is small, else about how many bytes it has. */
    private record Attempt(Snapshots.@Nullable Loaded loaded, long bytes) {}

    /** @throws dev.rejoinder.problem.Refused when too much is being loaded already */
    Snapshots.Loaded load(SliceRequest question) {
        // Of what was read of a large one nothing is held while there is no room for the rest.
        Attempt attempt = coldReads.read(() -> attempt(question));
        return attempt.loaded() != null
                ? attempt.loaded()
                : largePages.make(attempt.bytes(), () -> rendered(question, read(question, LargePages.MOST_BYTES)));
    }

    private Attempt attempt(SliceRequest question) {
        ThreadSlice slice = read(question, LargePages.FEW_BYTES);
        return new Attempt(
                slice.part().cutShort() ? null : rendered(question, slice),
                slice.part().bytes());
    }

    private ThreadSlice read(SliceRequest question, int bytes) {
        return reader.read(question.query(), question.closeAfterDays(), bytes);
    }

    private Snapshots.Loaded rendered(SliceRequest question, ThreadSlice slice) {
        ThreadJson thread = new ThreadJson(
                question.query().page(),
                slice.title(),
                slice.url(),
                slice.open(),
                slice.total(),
                question.shape().arrange(slice.part().entries()),
                question.cursor(slice.part().next()));
        return Snapshots.Loaded.of(json, thread, slice.closesAt());
    }
}
