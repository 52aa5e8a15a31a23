package dev.rejoinder.retention;

import dev.rejoinder.site.Site;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Carries out a data request when the button behind its mail's link is pressed; concurrent presses count once. */
@Singleton
class DataRequestButton {
    private final ExportDownloads downloads;
    private final DataRequestSteps steps;
    private final ErasureWait erasureWait;

    DataRequestButton(ExportDownloads downloads, DataRequestSteps steps, ErasureWait erasureWait) {
        this.downloads = downloads;
        this.steps = steps;
        this.erasureWait = erasureWait;
    }

    /** The file, once. */
    Response handOut(Site site, DataRequest found, HttpServerRequest request) {
        return downloads
                .open(site, found)
                .map(file -> Response.ok(file, MediaType.APPLICATION_JSON_TYPE)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"comments-" + site.key() + ".json\"")
                        .build())
                .orElseGet(() -> RequestPageAnswer.gone(request));
    }

    /** A page that says how many were erased, or that it goes on. */
    Response erase(String site, DataRequest found, List<String> remains, HttpServerRequest request) {
        Optional<UUID> erasure =
                steps.confirm(site, found, DataRequestJson.remains(remains.isEmpty() ? null : remains.get(0)));
        if (erasure.isEmpty()) {
            return RequestPageAnswer.gone(request);
        }
        return erasureWait
                .carryOut(site, erasure.get())
                .map(comments -> RequestPageAnswer.of(200, RequestPage.erased(comments), request))
                .orElseGet(() -> RequestPageAnswer.of(202, RequestPage.underWay(), request));
    }
}
