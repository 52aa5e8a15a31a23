package dev.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.notification.Postroom;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Sites that are removed while somebody is at something of theirs. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class RemovalTest {
    @Inject
    Jdbi jdbi;

    @Test
    void aSiteThatCannotBeDeletedJustNowDoesNotKeepOthersAndIsTriedAgain() {
        Blog busy = Blog.open();
        Blog idle = Blog.open();
        busy.say("/a", "Heat helped me");
        idle.say("/a", "Heat helped me");

        jdbi.useTransaction(handle -> {
            handle.execute("select 1 from page where site_id = ? for update", busy.key());
            remove(busy);
            remove(idle);
            Postroom.until(() -> !isThere(idle));
            assertThat(isThere(busy)).isTrue();
        });

        Postroom.until(() -> !isThere(busy));
    }

    private static void remove(Blog blog) {
        Blog.admin()
                .body(Map.of("confirm", blog.key()))
                .delete(blog.path(""))
                .then()
                .statusCode(204);
    }

    private boolean isThere(Blog blog) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from site where site_id = :site")
                        .bind("site", blog.key())
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }
}
