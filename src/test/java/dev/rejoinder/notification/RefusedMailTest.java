package dev.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.rejoinder.notification.Postroom.Row;
import dev.rejoinder.sealing.FormerSecrets;
import dev.rejoinder.sealing.MasterSecret;
import dev.rejoinder.sealing.Vault;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be sent: tried again, given up, listed, and tried anew by hand. */
@QuarkusTest
@TestProfile(MailProfile.class)
class RefusedMailTest {
    private static final String TO = "quentin@hidden.example.com";

    @Inject
    Postroom room;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @BeforeEach
    void open() {
        room.open();
    }

    @Test
    void whileTheServerIsAwayPausesGrowAndInTheEndAMessageIsGivenUpAndMayBeTriedAnew() {
        room.outboxMessages.add(room.message(TO, "at last"));
        OutboxDispatcher sender = room.sender();
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
        JsonPath listed = room.listed("true");
        assertThat(listed.getString("messages[0].to")).isEqualTo("q•••@h•••.com");
        assertThat(listed.getInt("messages[0].attempts")).isEqualTo(8);
        assertThat(listed.getString("messages[0].error")).startsWith("the mail server does not answer (");
        assertThat(room.listed("false").getList("messages")).isEmpty();

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
        room.outboxMessages.add(room.message(TO, "unwanted"));
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
    void aStopDoesNotWaitForAServerThatSaysNothing() throws Exception {
        room.outboxMessages.add(room.message(TO, "unheard"));
        OutboxDispatcher sender = room.sender();
        List<String> said = new ArrayList<>();

        try (ServerSocket silent = new ServerSocket(MailProfile.port(), 10, InetAddress.getLoopbackAddress())) {
            said.addAll(Postroom.loggedDuring(() -> {
                sender.wake();
                Postroom.until(() -> only().attempts() == 1);
                long begin = System.nanoTime();
                end(sender);
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
            }));
            assertThat(silent.isBound()).isTrue();
        }

        assertThat(only().error()).isEqualTo("the mail server does not answer in time");
        assertThat(said).noneMatch(line -> line.startsWith("ERROR") || line.startsWith("SEVERE"));
    }

    @Test
    void aServerThatIsAwayIsAskedForOneMessageNotForAll() {
        for (int i = 0; i < 3; i++) {
            room.outboxMessages.add(room.message(TO, "number " + i));
        }

        room.sender().round();

        assertThat(room.rows()).extracting(Row::attempts).containsExactlyInAnyOrder(1, 0, 0);
    }

    @Test
    void whatWasSealedWithAnotherSecretIsGivenUpAndListed() {
        room.outboxMessages.add(room.message(TO, "sealed"));
        Vault other = new Vault(new MasterSecret(new byte[32]), new FormerSecrets(Optional.empty()));
        byte[] sealed = other.seal(room.site, only().id(), "outbox", "{}");
        jdbi.useHandle(handle -> handle.createUpdate("update outbox set payload = :sealed where site_id = :site")
                .bind("sealed", sealed)
                .bind("site", room.site)
                .execute());

        room.sender().round();

        assertThat(only().parked()).isTrue();
        assertThat(only().error()).isEqualTo("sealed with another secret");
        assertThat(room.listed("true").getString("messages[0].to")).isNull();
        assertThat(Postroom.admin().delete(room.path("/" + only().id())).statusCode())
                .isEqualTo(204);
        assertThat(room.rows()).isEmpty();
    }

    @Test
    void aMessageNobodyEverCameToAnEndWithIsGivenUp() {
        room.outboxMessages.add(room.message(TO, "deadly"));
        jdbi.useHandle(handle -> handle.createUpdate("update outbox set attempts = 8 where site_id = :site")
                .bind("site", room.site)
                .execute());

        room.sender().round();

        assertThat(only().parked()).isTrue();
        assertThat(only().error()).isEqualTo("no attempt came to an end");
    }

    private static void end(OutboxDispatcher sender) {
        try {
            sender.end(new ShutdownEvent());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Row only() {
        assertThat(room.rows()).hasSize(1);
        return room.rows().get(0);
    }
}
