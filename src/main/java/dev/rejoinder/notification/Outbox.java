package dev.rejoinder.notification;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

/**
 * Where messages are left to be sent. One left in a transaction is sent once that is committed and never when it is rolled back; one left
 * outside of any is as good as committed.
 *
 * <p>Nothing committed is lost, whatever dies: a message is deleted after it was handed over. Whoever dies between the two has it sent a
 * second time, by anyone, some minutes later; that cannot be helped without losing some. Otherwise each message is sent once, however many
 * replicas look after the queue.
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
