package dev.rejoinder.thread;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.paging.LargePages;
import jakarta.inject.Singleton;

/**
 * Makes the answers of threads. What is small is read at once; what turns out to be large has been read only in part by then, and is read
 * whole when there is room for it.
 */
@Singleton
class ThreadLoader {
    private final ThreadReader reader;
    private final LargePages largePages;
    private final ObjectMapper json;

    ThreadLoader(ThreadReader reader, LargePages largePages, ObjectMapper json) {
        this.reader = reader;
        this.largePages = largePages;
        this.json = json;
    }

    /** @throws dev.rejoinder.problem.Refused when too much is being loaded already */
    Snapshots.Loaded load(SliceRequest question) {
        ThreadSlice slice = reader.read(question.query(), question.closeAfterDays(), LargePages.FEW_BYTES);
        return slice.part().cutShort()
                ? largePages.make(
                        slice.part().bytes(),
                        () -> rendered(
                                question,
                                reader.read(question.query(), question.closeAfterDays(), LargePages.MOST_BYTES)))
                : rendered(question, slice);
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
