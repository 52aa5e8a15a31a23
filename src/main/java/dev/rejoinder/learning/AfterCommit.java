package dev.rejoinder.learning;

import jakarta.inject.Singleton;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Has a site learn as soon as the running transaction is over, and never before. */
@Singleton
class AfterCommit {
    private final TrainingSchedule rounds;
    private final TransactionSynchronizationRegistry transactions;

    AfterCommit(TrainingSchedule rounds, TransactionSynchronizationRegistry transactions) {
        this.rounds = rounds;
        this.transactions = transactions;
    }

    void learn(String site) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to learn before the commit
            }

            @Override
            public void afterCompletion(int status) {
                // Looking once too often, after a rollback, harms nobody.
                rounds.wake(site);
            }
        });
    }
}
