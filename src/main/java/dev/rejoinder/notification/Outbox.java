package dev.rejoinder.notification;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

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
    private final OutboxDispatcher outboxDispatcher;
    private final TransactionSynchronizationRegistry transactions;

    Outbox(
            OutboxMessages outboxMessages,
            OutboxDispatcher outboxDispatcher,
            TransactionSynchronizationRegistry transactions) {
        this.outboxMessages = outboxMessages;
        this.outboxDispatcher = outboxDispatcher;
        this.transactions = transactions;
    }

    /**
     * Leaves a message to be sent.
     *
     * @throws IllegalArgumentException when it is longer than any mail should be
     */
    public void add(Message message) {
        outboxMessages.add(message);
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            outboxDispatcher.wake();
        } else {
            transactions.registerInterposedSynchronization(new AfterCommit());
        }
    }

    private final class AfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            // nothing to send before the commit
        }

        @Override
        public void afterCompletion(int status) {
            // Looking once too often, after a rollback, harms nobody.
            outboxDispatcher.wake();
        }
    }
}
