package dev.rejoinder.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.rejoinder.notification.MailProfile;
import dev.rejoinder.notification.Postroom;
import dev.rejoinder.retention.Unfinished;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever starts this version on what the version before left finds everything there, and goes on where they were. */
@QuarkusTest
@TestProfile(UpgradeProfile.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeTest {
    private static final String BIRCH = "/api/v1/sites/birch";
    private static final Pattern LINK = Pattern.compile("https://comments\\.example(/api/v1/sites/\\S+)");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE public\\.(\\w+)");

    @Inject
    Jdbi jdbi;

    @Inject
    Unfinished unfinished;

    @Inject
    StartOrder startOrder;

    @TestHTTPResource
    URI service;

    static List<String> stories() {
        return FormerData.stories().stream()
                .filter(story -> !story.equals(FormerData.TAKEN_UP))
                .toList();
    }

    @Test
    @Order(1)
    void theDumpHasSomethingInEveryTable() {
        List<String> tables = TABLE.matcher(FormerData.dump())
                .results()
                .map(each -> each.group(1))
                .toList();
        assertThat(tables).hasSize(23).contains("comment", "site_model", "flyway_schema_history");
        assertThat(tables).allMatch(table -> FormerData.dump().contains("INSERT INTO public." + table + " VALUES"));
    }

    @Test
    @Order(1)
    void nothingIsDoneInTheBackgroundWhileTheStartMayBeRefused() {
        assertThat(startOrder.wasRunningEarly()).isFalse();
        assertThat(startOrder.isRunning()).isTrue();
    }

    /** In the order in which they were recorded, first of all what only reads. */
    @ParameterizedTest
    @MethodSource("stories")
    @Order(2)
    void everyRequestIsAnsweredAsItWasBefore(String story) {
        assertThat(FormerData.of(story).stream().flatMap(exchange -> exchange.differences(service).stream()))
                .isEmpty();
    }

    @Test
    @Order(3)
    void aMailThatWasGivenUpIsSentAndItsLinkIsGood() throws Exception {
        GreenMail mails = new GreenMail(new ServerSetup(MailProfile.port(), "127.0.0.1", "smtp"));
        mails.start();
        try {
            String message = administrator().get(BIRCH + "/outbox?parked=true").path("messages[0].id");
            assertThat(administrator()
                            .post(BIRCH + "/outbox/" + message + "/retry")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(mails.waitForIncomingEmail(10_000, 1)).isTrue();
            assertThat(mails.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("parked.pat@example.com");
            Matcher link =
                    LINK.matcher(mails.getReceivedMessages()[0].getContent().toString());
            assertThat(link.find()).isTrue();

            Response file = RestAssured.given()
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .body("")
                    .post(link.group(1));

            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.<String>path("email")).isEqualTo("parked.pat@example.com");
            assertThat(file.<List<String>>path("comments.texts[0].original"))
                    .containsExactly("Pat was here: pat.typed@example.com");
        } finally {
            mails.stop();
        }
    }

    @Test
    @Order(4)
    void whatAKillHadLeftIsBroughtToItsEnd() {
        unfinished.takeUp("cedar");
        Postroom.until(() -> count("select count(*) from learning where site_id = 'cedar' and wanted > learned") == 0);

        assertThat(FormerData.of(FormerData.TAKEN_UP).stream()
                        .flatMap(exchange -> exchange.differences(service).stream()))
                .isEmpty();
        assertThat(count("select count(*) from data_request where site_id = 'cedar'"))
                .isZero();
    }

    @Test
    @Order(5)
    void aSiteOfBeforeIsRemovedToItsLastRow() {
        List<String> tables = jdbi.withHandle(handle -> handle.createQuery(
                        "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'site_id'")
                .mapTo(String.class)
                .list());
        assertThat(tables).hasSizeGreaterThanOrEqualTo(22);

        assertThat(administrator()
                        .body("{\"confirm\": \"birch\"}")
                        .delete(BIRCH)
                        .statusCode())
                .isEqualTo(204);

        Postroom.until(() -> tables.stream()
                .allMatch(table -> count("select count(*) from " + table + " where site_id = 'birch'") == 0));
    }

    private int count(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    private static RequestSpecification administrator() {
        return RestAssured.given()
                .contentType("application/json")
                .header("Authorization", "Bearer " + FormerData.ADMIN_TOKEN);
    }
}
