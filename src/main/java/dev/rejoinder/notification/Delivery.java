package dev.rejoinder.notification;

import dev.rejoinder.sealing.SealBroken;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Makes one attempt to send a message: renders its mail, hands it to the mail server, and records the outcome in the queue. */
@Singleton
class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final Map<String, MailTemplate> templates;
    private final OutboxMessages outboxMessages;
    private final Payloads payloads;
    private final MailTransport post;
    private final OutboxMetrics outboxMetrics;
    private final Clock clock;

    Delivery(
            @All List<MailTemplate> templates,
            OutboxMessages outboxMessages,
            Payloads payloads,
            MailTransport post,
            OutboxMetrics outboxMetrics,
            Clock clock) {
        this.templates = templates.stream().collect(Collectors.toUnmodifiableMap(MailTemplate::kind, each -> each));
        this.outboxMessages = outboxMessages;
        this.payloads = payloads;
        this.post = post;
        this.outboxMetrics = outboxMetrics;
        this.clock = clock;
    }

    /** What can be sent here. */
    Set<String> kinds() {
        return templates.keySet();
    }

    /** Tries once; whether there is any use in trying others now. */
    boolean deliver(LeasedMessage message) {
        Outcome outcome = attempt(message);
        if (outcome.ending() == Outcome.Ending.DONE) {
            outboxMessages.remove(message);
            if (post.isOn()) {
                outboxMetrics.countSent(message.kind());
            }
            return true;
        }
        outboxMetrics.countFailure(message.kind());
        if (outcome.ending() == Outcome.Ending.NEVER || Backoff.isLast(message.attempts())) {
            outboxMessages.park(message, outcome.error());
            LOG.warnf("Message %s is given up: %s.", message.id(), outcome.error());
        } else {
            Duration pause = Backoff.after(message.attempts(), message.id());
            outboxMessages.postpone(message, clock.instant().plus(pause), outcome.error());
            LOG.warnf("Message %s was not sent: %s. Tried again in %s.", message.id(), outcome.error(), pause);
        }
        return outcome.ending() != Outcome.Ending.AWAY;
    }

    /** Has attempts under way come to an end. */
    void hangUp() {
        post.hangUp();
    }

    private Outcome attempt(LeasedMessage message) {
        if (message.attempts() > Backoff.MOST_ATTEMPTS) {
            // Each time whoever tried it has died over it, or seemed to.
            return Outcome.never("no attempt came to an end");
        }
        MailTemplate template = templates.get(message.kind());
        if (template == null) {
            return Outcome.later("nobody here knows this kind");
        }
        try {
            Map<String, String> parameters = payloads.open(message.site(), message.id(), message.payload());
            Outcome outcome = template.mail(message.site(), parameters)
                    .map(mail -> post.send(message.id(), mail))
                    .orElse(Outcome.DONE);
            if (outcome.ending() == Outcome.Ending.DONE) {
                template.handedOver(message.site(), parameters);
            }
            return outcome;
        } catch (SealBroken e) {
            return Outcome.never("sealed with another secret");
        } catch (RuntimeException e) {
            return Outcome.later("it could not be written (" + e.getClass().getSimpleName() + ")");
        }
    }
}
