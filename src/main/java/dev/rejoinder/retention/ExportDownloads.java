package dev.rejoinder.retention;

import dev.rejoinder.site.Site;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.Optional;

/** Exports as a link's button hands them out: once, and whole. */
@Singleton
class ExportDownloads {
    private final DataRequestSteps steps;
    private final DataRequests requests;
    private final Exports exports;

    ExportDownloads(DataRequestSteps steps, DataRequests requests, Exports exports) {
        this.steps = steps;
        this.requests = requests;
        this.exports = exports;
    }

    /** Uses the link up; the file, or empty when another was quicker. */
    Optional<StreamingOutput> open(Site site, DataRequest request) {
        int comments = exports.count(site, request.address());
        return steps.handOut(site.key(), request, comments)
                ? Optional.of(to -> {
                    try {
                        exports.write(site, request.address(), to);
                    } catch (IOException | RuntimeException e) {
                        // Nobody got the whole of it: the link is good still.
                        requests.release(site.key(), request.id());
                        throw e;
                    }
                })
                : Optional.empty();
    }
}
