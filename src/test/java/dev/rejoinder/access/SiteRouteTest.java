package dev.rejoinder.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the readers' paths name, read as the router reads them. */
class SiteRouteTest {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/sites/back-2/thread, thread",
        "//api///v1/sites//back-2//thread/, thread",
        "/api/v1/sites/back-2/comments/0189, comments",
        "/api;a=b/v1;/sites/back-2;x=1/counts;y/z, counts"
    })
    void theSiteAndTheResourceAreFound(String path, String resource) {
        assertThat(SiteRoute.of(path)).isEqualTo(new SiteRoute("back-2", resource));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/api",
                "/api/v1/sites",
                "/api/v1/sites/",
                "/api/v1/sites/back-2",
                "/api/v1/sites/back-2/",
                "/api/v1/sites/back-2/;x",
                "/api/v1/sites/b/thread",
                "/api/v1/sites/Back/thread",
                "/api/v2/sites/back-2/thread",
                "/apiv1/sites/back-2/thread",
                "/api/v1/site/back-2/thread",
                "/api/v1/sitess/back-2/thread"
            })
    void everyOtherPathIsNoneOfThem(String path) {
        assertThat(SiteRoute.of(path)).isNull();
    }
}
