package dev.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail server that is slow to answer is not sent copies of what it has. */
@QuarkusTest
@TestProfile(MailProfile.class)
class PatienceTest {
    @Inject
    Outbox outbox;

    @Inject
    Postroom room;

    @Inject
    MailerSettings settings;

    @BeforeEach
    void open() {
        room.open();
    }

    /** For greeting, MAIL, RCPT, DATA, a block of text and the final dot: RFC 5321, section 4.5.3.2. */
    @Test
    void allAnswersTogetherMayTakeAsLongAsTheStandardGivesThem() {
        assertThat(settings.timeout()).isGreaterThanOrEqualTo(Duration.ofMinutes(5 + 5 + 5 + 2 + 3 + 10));
    }

    @Test
    void whileAServerThinksAboutAMailItIsNobodyElsesToSend() {
        try (SlowServer server = new SlowServer(MailProfile.port())) {
            outbox.add(room.message("quentin@hidden.example.com", "Slow"));
            outbox.add(room.message("quentin@hidden.example.com", "Next"));
            Instant before = Instant.now();
            CompletableFuture<Boolean> sending =
                    CompletableFuture.supplyAsync(() -> room.sender().round());
            Postroom.until(() -> server.taken.get() == 1);

            assertThat(room.rows().get(0).due()).isAfter(before.plus(settings.timeout()));
            assertThat(room.rows().get(1).due())
                    .as("soon another's, if this one dies")
                    .isBefore(before.plus(settings.timeout()));
            room.sender().round();
            assertThat(sending).isNotDone();

            server.answer.countDown();
            sending.join();
            assertThat(room.rows()).isEmpty();
            assertThat(server.taken).hasValue(2);
        }
    }
}
