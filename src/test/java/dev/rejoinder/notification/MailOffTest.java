package dev.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.masking.EmailAddress;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Without a mail server. */
@QuarkusTest
class MailOffTest {
    private static final EmailAddress TO =
            EmailAddress.parse("quentin@hidden.example.com").orElseThrow();

    @Inject
    Outbox outbox;

    @Inject
    Postroom room;

    @Test
    void aMailIsToldInTheLogWithoutWhatItSaysOrWhomItIsFor() {
        room.open();
        Mail mail = new Mail(TO, "About " + TO.readable(), "https://blog.example/?token=secret", null);

        List<String> said = Postroom.loggedDuring(() -> {
            outbox.add(Message.of(room.site, null, mail));
            Postroom.until(() -> room.rows().isEmpty());
        });

        assertThat(said)
                .filteredOn(line -> line.contains("Would send"))
                .singleElement()
                .satisfies(
                        line -> assertThat(line)
                                .contains(
                                        "Would send \"About [e-mail hidden]\" to q•••@h•••.com (mail is off: no QUARKUS_MAILER_HOST)"));
        assertThat(String.join("\n", said)).doesNotContain("quentin", "hidden.example", "secret");
        assertThat(mail.toString()).doesNotContain("quentin", "About", "secret");
    }

    @Test
    void nothingIsCountedAsSent() {
        room.open();
        double before = room.sent();

        outbox.add(Message.of(room.site, null, new Mail(TO, "A mail", "What it says", null)));
        Postroom.until(() -> room.rows().isEmpty());

        assertThat(room.sent()).isEqualTo(before);
    }

    @Test
    void nobodyIsPromisedAMail() {
        room.open();
        String site = "/api/v1/sites/" + room.site;

        Response asked = RestAssured.given()
                .contentType("application/json")
                .body("{\"email\": \"quentin@hidden.example.com\", \"kind\": \"export\"}")
                .post(site + "/data-requests");

        assertThat(asked.statusCode()).isEqualTo(503);
        assertThat(asked.jsonPath().getString("type")).isEqualTo("urn:rejoinder:problem:unavailable");
        assertThat(asked.jsonPath().getString("detail")).contains("sends no mail", "owner of the blog");
        assertThat(room.rows()).isEmpty();
        assertThat(RestAssured.get(site + "/form").jsonPath().getBoolean("dataRequests"))
                .isFalse();
        assertThat(RestAssured.get(site + "/privacy").asString())
                .contains("write to the blog's owner", "this service sends no mail")
                .doesNotContain("a mail brings", "mail does not reach", "handed over to the mail server");
    }

    @Test
    void healthSaysThatMailIsOff() {
        JsonPath ready = Postroom.admin().get("/health/ready").jsonPath();

        assertThat(ready.getString("checks.find { it.name == 'mail' }.status")).isEqualTo("UP");
        assertThat(ready.getString("checks.find { it.name == 'mail' }.data.mail"))
                .isEqualTo("off");
    }
}
