package dev.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.rejoinder.notification.Postroom.Row;
import dev.rejoinder.privacy.Erasable;
import dev.rejoinder.privacy.MasterSecret;
import dev.rejoinder.privacy.Remains;
import dev.rejoinder.privacy.Subject;
import dev.rejoinder.privacy.Vault;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be sent: tried again, given up, listed, tried anew by hand, or erased. */
@QuarkusTest
@TestProfile(MailProfile.class)
class RefusedMailTest {
    private static final String TO = "quentin@hidden.example.com";
    private static final String OTHER = "other@elsewhere.example.com";

    @Inject
    Postroom room;

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
    void whileTheServerIsAwayPausesGrowAndInTheEndAMessageIsGivenUpAndMayBeTriedAnew() {
        room.queue.add(room.message(TO, "at last"));
        Sender sender = room.sender();
        List<Duration> pauses = new ArrayList<>();
        List<String> said = Postroom.loggedDuring(() -> {
            for (int attempt = 1; attempt <= 7; attempt++) {
                Instant before = clock.instant();
                sender.round();
                Row row = only();
                assertThat(row.attempts()).isEqualTo(attempt);
                assertThat(row.parked()).isFalse();
                pauses.add(Duration.between(before, row.due()));
                room.makeDue();
            }
            sender.round();
        });

        assertThat(pauses).isSorted();
        assertThat(pauses.get(0)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(100));
        assertThat(pauses.get(6)).isGreaterThanOrEqualTo(Duration.ofHours(24));
        assertThat(only().parked()).isTrue();
        assertThat(only().attempts()).isEqualTo(8);
        assertThat(String.join("\n", said))
                .contains(only().id().toString(), "is given up")
                .doesNotContain("quentin", "hidden.example", "at last");
        JsonPath listed = listed("true");
        assertThat(listed.getString("messages[0].to")).isEqualTo("q•••@h•••.com");
        assertThat(listed.getString("messages[0].error")).startsWith("the mail server does not answer (");
        assertThat(listed("false").getList("messages")).isEmpty();

        GreenMail mails = new GreenMail(new ServerSetup(MailProfile.port(), "127.0.0.1", "smtp"));
        mails.start();
        try {
            String retry = room.path("/" + only().id() + "/retry");
            assertThat(Postroom.admin().post(retry).statusCode()).isEqualTo(204);
            assertThat(Postroom.admin().post(retry).statusCode()).isEqualTo(404);
            sender.round();
            assertThat(mails.getReceivedMessages()).hasSize(1);
            assertThat(room.rows()).isEmpty();
        } finally {
            mails.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "550, true, the mail server refuses it (550)",
        "553, true, the mail server refuses it (553)",
        "450, false, the mail server refuses it (450)",
        "421, false, the mail server does not go on (421)",
        "530, false, the mail server does not let us in (530)"
    })
    void onlyARefusalForGoodIsGivenUpAtOnceAndNothingTheServerSaidIsKept(int code, boolean parked, String error) {
        room.queue.add(room.message(TO, "unwanted"));
        List<String> said = Postroom.loggedDuring(() -> {
            try (SurlyServer server = new SurlyServer(MailProfile.port(), code)) {
                assertThat(server).isNotNull();
                room.sender().round();
            }
        });

        assertThat(only().parked()).isEqualTo(parked);
        assertThat(only().attempts()).isEqualTo(1);
        assertThat(only().error()).isEqualTo(error);
        assertThat(String.join("\n", said))
                .contains(only().id().toString())
                .doesNotContain("quentin", "hidden.example", "unwanted", "I know nobody");
    }

    @Test
    void aServerThatIsAwayIsAskedForOneMessageNotForAll() {
        for (int i = 0; i < 3; i++) {
            room.queue.add(room.message(TO, "number " + i));
        }

        room.sender().round();

        assertThat(room.rows()).extracting(Row::attempts).containsExactlyInAnyOrder(1, 0, 0);
    }

    @Test
    void whatWasSealedWithAnotherSecretIsGivenUpAndListed() {
        room.queue.add(room.message(TO, "sealed"));
        Vault other = new Vault(new MasterSecret(new byte[32]));
        byte[] sealed = other.seal(room.site, only().id(), "outbox", "{}");
        jdbi.useHandle(handle -> handle.createUpdate("update outbox set payload = :sealed where site_id = :site")
                .bind("sealed", sealed)
                .bind("site", room.site)
                .execute());

        room.sender().round();

        assertThat(only().parked()).isTrue();
        assertThat(only().error()).isEqualTo("sealed with another secret");
        assertThat(listed("true").getString("messages[0].to")).isNull();
        assertThat(Postroom.admin().delete(room.path("/" + only().id())).statusCode())
                .isEqualTo(204);
        assertThat(room.rows()).isEmpty();
    }

    @Test
    void aMessageNobodyEverCameToAnEndWithIsGivenUp() {
        room.queue.add(room.message(TO, "deadly"));
        jdbi.useHandle(handle -> handle.createUpdate("update outbox set attempts = 8 where site_id = :site")
                .bind("site", room.site)
                .execute());

        room.sender().round();

        assertThat(only().parked()).isTrue();
        assertThat(only().error()).isEqualTo("no attempt came to an end");
    }

    @Test
    void erasureReachesWhatIsStillQueuedOfThatPersonAlone() {
        for (int i = 0; i < 3; i++) {
            room.queue.add(room.message(TO, "number " + i));
        }
        room.queue.add(room.message(OTHER, "somebody else's"));
        Erasable outbox = erasables.stream()
                .filter(each -> each.columns().contains("outbox.payload"))
                .findFirst()
                .orElseThrow();
        Subject quentin = new Subject(room.site, List.of(room.fingerprint("x@y.example"), room.fingerprint(TO)));
        Subject elsewhere = new Subject("elsewhere", List.of(room.fingerprint(TO)));

        assertThat(outbox.erase(elsewhere, Remains.NOTHING, 100)).isZero();
        assertThat(outbox.erase(quentin, Remains.NOTHING, 2)).isEqualTo(2);
        assertThat(outbox.erase(quentin, Remains.ANONYMOUS, 2)).isEqualTo(1);
        assertThat(outbox.erase(quentin, Remains.NOTHING, 2)).isZero();

        assertThat(room.rows()).hasSize(1);
        assertThat(listed("false").getString("messages[0].to")).isEqualTo("o•••@e•••.com");
        assertThat(quentin.toString()).contains(room.site, "fingerprints=2");
    }

    @Test
    void theListComesInPagesAndIsOfOneSite() {
        for (int i = 0; i < 101; i++) {
            room.queue.add(room.message(TO, "number " + i));
        }

        JsonPath first = listed("");
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
        room.queue.add(room.message(TO, "given up"));
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

    private Row only() {
        assertThat(room.rows()).hasSize(1);
        return room.rows().get(0);
    }

    private JsonPath listed(String parked) {
        Response listed = Postroom.admin().queryParam("parked", parked).get(room.path(""));
        assertThat(listed.statusCode()).as(listed.asString()).isEqualTo(200);
        assertThat(listed.asString()).doesNotContain("quentin", "hidden.example");
        return listed.jsonPath();
    }
}
