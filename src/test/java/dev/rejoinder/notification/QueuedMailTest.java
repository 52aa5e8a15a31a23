package dev.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.notification.Postroom.Row;
import dev.rejoinder.privacy.DataSubject;
import dev.rejoinder.privacy.Erasable;
import dev.rejoinder.privacy.ErasureMode;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue as operators see it, and how people, sites and old failures leave it. */
@QuarkusTest
@TestProfile(MailProfile.class)
class QueuedMailTest {
    private static final String TO = "quentin@hidden.example.com";
    private static final String OTHER = "other@elsewhere.example.com";

    @Inject
    Postroom room;

    @Inject
    ParkedExpiry parkedExpiry;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    @All
    List<Erasable> erasables;

    @BeforeEach
    void open() {
        room.open();
    }

    @Test
    void erasureReachesWhatIsStillQueuedOfThatPersonAlone() {
        for (int i = 0; i < 3; i++) {
            room.outboxMessages.add(room.message(TO, "number " + i));
        }
        room.outboxMessages.add(room.message(OTHER, "somebody else's"));
        Erasable outbox = erasables.stream()
                .filter(each -> each.columns().contains("outbox.payload"))
                .findFirst()
                .orElseThrow();
        DataSubject quentin =
                new DataSubject(room.site, List.of(room.fingerprint("x@y.example"), room.fingerprint(TO)));
        DataSubject elsewhere = new DataSubject("elsewhere", List.of(room.fingerprint(TO)));

        assertThat(outbox.erase(elsewhere, ErasureMode.NOTHING, 100)).isZero();
        assertThat(outbox.erase(quentin, ErasureMode.NOTHING, 2)).isEqualTo(2);
        assertThat(outbox.erase(quentin, ErasureMode.ANONYMOUS, 2)).isEqualTo(1);
        assertThat(outbox.erase(quentin, ErasureMode.NOTHING, 2)).isZero();

        assertThat(room.rows()).hasSize(1);
        assertThat(room.listed("false").getString("messages[0].to")).isEqualTo("o•••@e•••.com");
        assertThat(quentin.toString()).contains(room.site, "fingerprints=2");
    }

    @Test
    void theListComesInPagesAndIsOfOneSite() {
        for (int i = 0; i < 101; i++) {
            room.outboxMessages.add(room.message(TO, "number " + i));
        }

        JsonPath first = room.listed("");
        Response second =
                Postroom.admin().queryParam("after", first.getString("next")).get(room.path(""));

        assertThat(first.getList("messages")).hasSize(100);
        assertThat(second.jsonPath().getList("messages")).hasSize(1);
        assertThat(second.jsonPath().getString("next")).isNull();
        assertThat(Postroom.admin()
                        .queryParam("after", first.getString("next"))
                        .queryParam("parked", "true")
                        .get(room.path(""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(Postroom.admin()
                        .queryParam("parked", "maybe")
                        .get(room.path(""))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void healthStaysUpAndSaysThatMailIsOnAndWhatWasGivenUp() {
        room.outboxMessages.add(room.message(TO, "given up"));
        jdbi.useHandle(handle -> handle.createUpdate("update outbox set parked_at = created_at where site_id = :site")
                .bind("site", room.site)
                .execute());

        JsonPath ready = Postroom.admin().get("/health/ready").jsonPath();

        assertThat(ready.getString("checks.find { it.name == 'mail' }.status")).isEqualTo("UP");
        assertThat(ready.getString("checks.find { it.name == 'mail' }.data.mail"))
                .isEqualTo("on");
        assertThat(ready.getInt("checks.find { it.name == 'mail' }.data.parked"))
                .isPositive();
        assertThat(Postroom.admin().get("/metrics").asString())
                .contains("rejoinder_outbox_sent_total", "rejoinder_outbox_failed_total")
                .containsPattern("rejoinder_outbox_parked [1-9]")
                .doesNotContain(room.site);
    }

    @Test
    void whatASiteHadQueuedGoesWithIt() {
        room.outboxMessages.add(room.message(TO, "of a site that goes"));
        assertThat(room.outboxMessages.sites()).contains(room.site);

        Postroom.admin()
                .body(Map.of("confirm", room.site))
                .delete("/api/v1/sites/" + room.site)
                .then()
                .statusCode(204);

        assertThat(room.outboxMessages.sites()).doesNotContain(room.site);
        Postroom.until(() -> room.rows().isEmpty());
    }

    @Test
    void whatWasGivenUpLongAgoCanBeForgotten() {
        for (int i = 0; i < 3; i++) {
            room.outboxMessages.add(room.message(TO, "number " + i));
        }
        List<Row> rows = room.rows();
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update outbox set parked_at = created_at where site_id = :site and id <> :waits")
                .bind("site", room.site)
                .bind("waits", rows.get(0).id())
                .execute());

        assertThat(parkedExpiry.forget(room.site, Instant.EPOCH, 10)).isZero();
        assertThat(parkedExpiry.forget(room.site, clock.instant().plusSeconds(1), 1))
                .isEqualTo(1);
        assertThat(parkedExpiry.forget(room.site, clock.instant().plusSeconds(1), 10))
                .isEqualTo(1);

        assertThat(only().id()).isEqualTo(rows.get(0).id());
    }

    private Row only() {
        assertThat(room.rows()).hasSize(1);
        return room.rows().get(0);
    }
}
