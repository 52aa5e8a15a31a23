package dev.rejoinder.notification;

import dev.rejoinder.masking.AddressMasker;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Hands mails over to the mail server and waits for its answer.
 *
 * <p>All are sent from one event loop. From a thread that has none, the mail client connects on one loop and begins to listen on another:
 * what the server says first is then lost now and then, and each waits for the other.
 */
@Singleton
class MailTransport {
    private static final Logger LOG = Logger.getLogger(MailTransport.class);

    private static final Outcome TOO_SLOW = Outcome.away("the mail server does not answer in time");

    private final Set<CompletableFuture<Outcome>> underWay = ConcurrentHashMap.newKeySet();
    private final MailServer server;
    private final ReactiveMailer mailer;
    private final AddressMasker masker;
    private final Context loop;
    private final Duration patience;

    MailTransport(
            MailServer server, ReactiveMailer mailer, AddressMasker masker, Vertx vertx, MailerSettings settings) {
        this.server = server;
        this.mailer = mailer;
        this.masker = masker;
        this.loop = vertx.getOrCreateContext();
        this.patience = settings.timeout();
    }

    /** Whether mails leave the service. */
    boolean isOn() {
        return server.isOn();
    }

    /** Never throws; a mail that is only told in the log, because mail is off, is done with. */
    @SuppressWarnings("CollectionUndefinedEquality") // each is itself and no other
    Outcome send(UUID id, Mail mail) {
        if (!server.isOn()) {
            LOG.infof(
                    "Would send \"%s\" to %s (mail is off: no QUARKUS_MAILER_HOST)",
                    masker.mask(mail.subject()).text(), mail.to().masked());
            return Outcome.DONE;
        }
        CompletableFuture<Outcome> sent = new CompletableFuture<>();
        underWay.add(sent);
        loop.runOnContext(now -> Uni.createFrom()
                .deferred(() -> mailer.send(letter(id, mail)))
                .subscribe()
                .with(done -> sent.complete(Outcome.DONE), failure -> sent.complete(SendingFailure.outcome(failure))));
        try {
            return sent.completeOnTimeout(TOO_SLOW, patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } finally {
            underWay.remove(sent);
        }
    }

    /** Waits no longer for answers: those mails count as not sent. */
    void hangUp() {
        underWay.forEach(each -> each.complete(TOO_SLOW));
    }

    private io.quarkus.mailer.Mail letter(UUID id, Mail mail) {
        return new io.quarkus.mailer.Mail()
                .addTo(mail.to().deliverable())
                .setSubject(mail.subject())
                .setText(mail.text())
                .setHtml(mail.html())
                // Nobody's answering machine answers (RFC 3834, section 5).
                .addHeader("Auto-Submitted", "auto-generated")
                // The same for each attempt, so that a mail that came twice can be told.
                .addHeader("Message-ID", "<" + id + "@" + server.domain() + ">");
    }
}
