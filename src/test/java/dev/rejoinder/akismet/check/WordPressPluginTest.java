package dev.rejoinder.akismet.check;

import static dev.rejoinder.kit.AkismetBlog.HAM;
import static dev.rejoinder.kit.AkismetBlog.SPAM;
import static dev.rejoinder.kit.AkismetBlog.assertWord;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.AkismetBlog;
import dev.rejoinder.kit.EdgeFixture;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the WordPress plugin wants to know beside the protocol's checks and feedback. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class WordPressPluginTest {
    private final String month = YearMonth.now(ZoneOffset.UTC).toString();
    private AkismetBlog blog;

    @BeforeEach
    void open() {
        blog = AkismetBlog.open();
    }

    @Test
    void thePluginIsToldWhatItsPagesShow() {
        blog.check(SPAM);
        blog.check(HAM);
        blog.say(true, HAM);
        String form = "blog=https%3A%2F%2Fblog.example&api_key=0123456789ab&key=" + blog.key();

        JsonNode subscription = AkismetBlog.post("/1.1/get-subscription", form).json();
        assertThat(subscription.path("status").asText()).isEqualTo("active");
        assertThat(subscription.path("limit_reached").isBoolean()).isTrue();
        assertThat(subscription.path("next_billing_date").asBoolean()).isFalse();

        JsonNode stats = AkismetBlog.post("/1.1/get-stats", form + "&from=all").json();
        assertThat(stats.path("spam").asInt()).isEqualTo(1);
        assertThat(stats.path("ham").asInt()).isEqualTo(1);
        assertThat(stats.path("missed_spam").asInt()).isEqualTo(1);
        assertThat(stats.path("accuracy").asDouble()).isEqualTo(50);
        assertThat(stats.path("breakdown").path(month).path("da").asText()).isEqualTo(month + "-01");
        assertThat(AkismetBlog.post("/1.1/get-stats", form + "&from=6-months").json())
                .isEqualTo(stats);
        assertThat(AkismetBlog.post("/1.2/get-key-stats", form).json()).isEqualTo(stats);

        assertWord(AkismetBlog.post("/1.1/deactivate", form), "deactivated");
        assertWord(AkismetBlog.post("/1.1/token", form), "");
        assertWord(EdgeFixture.get("/1.1/test"), "connected");
        assertThat(EdgeFixture.get("/1.2/compatible-plugins").text()).isEqualTo("[]");
        for (String call : List.of("get-subscription", "get-stats", "deactivate", "token", "verify-wpcom-key")) {
            assertThat(AkismetBlog.post("/1.1/" + call, "api_key=0123456789ab").text())
                    .as(call)
                    .isEqualTo("invalid");
        }
    }
}
