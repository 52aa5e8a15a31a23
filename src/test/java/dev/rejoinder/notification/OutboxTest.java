package dev.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.rejoinder.masking.EmailAddress;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left in the outbox, against a real mail server: it arrives, once, if and only if it was meant to. */
@QuarkusTest
@TestProfile(MailProfile.class)
class OutboxTest {
    private static final String TO = "quentin@hidden.example.com";

    private final GreenMail mails = new GreenMail(new ServerSetup(MailProfile.port(), "127.0.0.1", "smtp"));

    @Inject
    Outbox outbox;

    @Inject
    Postroom room;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void open() {
        mails.start();
        room.open();
    }

    @AfterEach
    void close() {
        mails.stop();
    }

    @Test
    void aMailArrivesOnceItIsCommitted() throws Exception {
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.add(plain("Grüße", "<p>Hällo</p>"));
            assertThat(mails.getReceivedMessages()).isEmpty();
        });

        assertThat(mails.waitForIncomingEmail(20_000, 1)).isTrue();
        Postroom.until(() -> room.rows().isEmpty());
        MimeMessage mail = mails.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Grüße");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("comments@blog.example");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(TO);
        assertThat(GreenMailUtil.getWholeMessage(mail)).contains("Good day", "text/html");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Message-ID")).singleElement().asString().endsWith("@blog.example>");
        assertThat(mails.getReceivedMessages()).hasSize(1);
    }

    @Test
    void nothingIsSentForWhatWasRolledBack() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.add(room.message(TO, "never"));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        room.outboxMessages.add(room.message(TO, "committed"));

        room.sender().round();

        assertThat(subjects()).containsExactly("committed");
        assertThat(room.rows()).isEmpty();
    }

    @Test
    void aMessageIsWrittenInTheMomentItIsSentAndMayTurnOutToBeNone() {
        room.outboxMessages.add(room.message(TO, "unknown here"));
        MailTemplate none = new MailTemplate() {
            @Override
            public String kind() {
                return room.kind;
            }

            @Override
            public Optional<Mail> mail(String site, Map<String, String> parameters) {
                assertThat(site).isEqualTo(room.site);
                assertThat(parameters).containsEntry(PlainMail.SUBJECT, "unknown here");
                return Optional.empty();
            }
        };

        room.sender(none).round();

        assertThat(room.rows()).isEmpty();
        assertThat(mails.getReceivedMessages()).isEmpty();
    }

    @Test
    void manySendersTogetherSendEachMessageOnce() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 200; i++) {
                room.outboxMessages.add(room.message(TO, "number " + i));
            }
        });
        List<OutboxDispatcher> replicas = List.of(room.sender(), room.sender(), room.sender());

        CompletableFuture.allOf(replicas.stream()
                        .map(each -> CompletableFuture.runAsync(() -> {
                            while (each.round()) {
                                assertThat(room.rows()).hasSizeLessThanOrEqualTo(200);
                            }
                        }))
                        .toArray(CompletableFuture[]::new))
                .orTimeout(60, TimeUnit.SECONDS)
                .join();

        assertThat(room.rows()).isEmpty();
        assertThat(subjects()).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void whatSomeoneTookAndDiedOverIsSentByAnotherOnceTheirTimeIsOver() {
        room.outboxMessages.add(room.message(TO, "left behind"));
        List<LeasedMessage> taken = room.outboxMessages.claim(
                room.site, Set.of(room.kind), Instant.now().plusSeconds(300), 20);
        assertThat(taken).hasSize(1);

        room.sender().round();
        assertThat(mails.getReceivedMessages()).isEmpty();
        room.makeDue();
        room.sender().round();

        assertThat(subjects()).containsExactly("left behind");
        assertThat(room.rows()).isEmpty();
    }

    @Test
    void whoIsLateNotesNothingOfWhatIsAnothersByThen() {
        room.outboxMessages.add(room.message(TO, "twice"));
        LeasedMessage first = claim();
        room.makeDue();
        claim();

        room.outboxMessages.park(first, "too late");
        room.outboxMessages.postpone(first, Instant.EPOCH, "too late");
        room.outboxMessages.putBack(first);

        assertThat(room.rows()).singleElement().satisfies(row -> {
            assertThat(row.attempts()).isEqualTo(2);
            assertThat(row.error()).isEmpty();
            assertThat(row.parked()).isFalse();
        });
    }

    @Test
    void aStopLetsOneAttemptEndAndPutsTheRestBack() {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        for (int i = 0; i < 3; i++) {
            room.outboxMessages.add(room.message(TO, "number " + i));
        }
        OutboxDispatcher sender = room.sender(new Slow(room.kind, writing, goOn));

        List<String> said = Postroom.loggedDuring(() -> {
            sender.wake();
            await(writing);
            Thread stop = new Thread(() -> end(sender));
            stop.start();
            Postroom.until(() -> stop.getState() == Thread.State.TIMED_WAITING);
            goOn.countDown();
            Postroom.until(() -> stop.getState() == Thread.State.TERMINATED);
        });

        assertThat(subjects()).hasSize(1);
        assertThat(room.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.attempts()).isZero());
        assertThat(said).noneMatch(line -> line.startsWith("ERROR") || line.startsWith("SEVERE"));
        sender.wake();
        assertThat(room.rows()).hasSize(2);
    }

    @Test
    void noLineCanBeAddedToAMailsHead() throws Exception {
        String evil = "Hello\r\nBcc: victim@elsewhere.example\r\n\r\nBody\u2028x\u0000";
        room.outboxMessages.add(room.message(TO, evil));

        room.sender().round();

        MimeMessage mail = mails.getReceivedMessages()[0];
        assertThat(mails.getReceivedMessages()).hasSize(1);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(TO);
        assertThat(mail.getRecipients(RecipientType.BCC)).isNull();
        assertThat(mail.getSubject()).startsWith("Hello  Bcc: victim@elsewhere.example");
        for (String typed : List.of(
                "a@b.example\r\nBcc: c@d.example", "a@b.example\nRCPT TO:<c@d.example>", "a@b.example,c@d.example")) {
            assertThat(EmailAddress.parse(typed)).isEmpty();
        }
    }

    @Test
    void nothingOfAMailIsReadableInTheDatabase() {
        room.outboxMessages.add(room.message(TO, "A secret subject"));

        String row = jdbi.withHandle(handle -> handle.createQuery(
                        "select o::text || encode(o.payload, 'escape') from outbox o where site_id = :site")
                .bind("site", room.site)
                .mapTo(String.class)
                .one());

        assertThat(row).isNotEmpty().doesNotContain("quentin", "hidden.example", "secret", "subject");
    }

    private Message plain(String subject, String html) {
        return Message.of(
                room.site,
                room.fingerprint(TO),
                new Mail(EmailAddress.parse(TO).orElseThrow(), subject, "Good day", html));
    }

    private LeasedMessage claim() {
        return room.outboxMessages
                .claim(room.site, Set.of(room.kind), Instant.now().plusSeconds(300), 20)
                .get(0);
    }

    private List<String> subjects() {
        return Arrays.stream(mails.getReceivedMessages())
                .map(OutboxTest::subject)
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void end(OutboxDispatcher sender) {
        try {
            sender.end(new ShutdownEvent());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Takes its time over a mail's words. */
    private record Slow(String kind, CountDownLatch writing, CountDownLatch goOn) implements MailTemplate {
        @Override
        public Optional<Mail> mail(String site, Map<String, String> parameters) {
            writing.countDown();
            await(goOn);
            return new PlainMail().mail(site, parameters);
        }
    }
}
