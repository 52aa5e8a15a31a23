package dev.rejoinder.notification;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

/**
 * A transactional outbox for mails. A message added in a transaction is sent once that is committed, and never when it is rolled back; one
 * added outside of any is committed at once.
 *
 * <p>Delivery is at least once. A message is deleted after the mail server took it; when the process dies between the two, another replica
 * sends it again some minutes later. Otherwise each message is sent once, however many replicas there are.
 */
@Singleton
public final class Outbox {
    private final OutboxMessages outboxMessages;
    private final Event<MessageAdded> added;

    Outbox(OutboxMessages outboxMessages, Event<MessageAdded> added) {
        this.outboxMessages = outboxMessages;
        this.added = added;
    }

    /**
     * Leaves a message to be sent.
     *
     * @throws IllegalArgumentException when it is longer than any mail should be
     */
    public void add(Message message) {
        outboxMessages.add(message);
        added.fire(new MessageAdded());
    }
}
