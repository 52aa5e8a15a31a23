package dev.rejoinder.notification;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One pass over the outbox: leases a batch of due messages of each site and sends it. */
@Singleton
class OutboxRelay {
    private static final int BATCH = 20;

    /** How long messages stay with whoever took them; one that is being tried stays for as long as an attempt may take besides. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final OutboxMessages outboxMessages;
    private final Delivery delivery;
    private final Clock clock;
    private final Duration patience;

    OutboxRelay(OutboxMessages outboxMessages, Delivery delivery, Clock clock, MailerSettings settings) {
        this.outboxMessages = outboxMessages;
        this.delivery = delivery;
        this.clock = clock;
        this.patience = settings.timeout();
    }

    /** A batch of each site's, so that none waits for the whole of another's; whether there may be more. */
    boolean run(BooleanSupplier stopping) {
        boolean any = false;
        for (String site : outboxMessages.sites()) {
            Instant until = clock.instant().plus(LEASE);
            List<LeasedMessage> batch = outboxMessages.claim(site, delivery.kinds(), until, BATCH);
            if (!send(batch, until, stopping)) {
                return false;
            }
            any |= !batch.isEmpty();
        }
        return any;
    }

    /** Sends a batch; whether all of it had its turn. What had not is put back. */
    private boolean send(List<LeasedMessage> batch, Instant last, BooleanSupplier stopping) {
        for (int i = 0; i < batch.size(); i++) {
            boolean goOn = !stopping.getAsBoolean() && clock.instant().isBefore(last);
            if (!goOn) {
                batch.subList(i, batch.size()).forEach(outboxMessages::putBack);
                return false;
            }
            LeasedMessage message = batch.get(i);
            Instant over = clock.instant().plus(LEASE).plus(patience);
            if (outboxMessages.hold(message, over) && !delivery.deliver(message)) {
                batch.subList(i + 1, batch.size()).forEach(outboxMessages::putBack);
                return false;
            }
        }
        return true;
    }
}
