package dev.rejoinder.retention;

import dev.rejoinder.audit.AuditTrail;
import dev.rejoinder.comment.expiry.CommentsByAuthor;
import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.privacy.Erasable;
import dev.rejoinder.privacy.ErasureMode;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Erases people. An erasure is on record before it begins, goes through everyone who owns personal data in short batches, and is taken up
 * again when its process dies: it either has not begun or comes to its end.
 */
@Singleton
class Erasures {
    private static final Logger LOG = Logger.getLogger(Erasures.class);
    private static final int BATCH = 200;

    /** How long an erasure is left to whoever is at it since their last batch. */
    private static final Duration HELD = Duration.ofMinutes(1);

    private final PendingErasures pending;
    private final RequestAddresses addresses;
    private final CommentsByAuthor commentsByAuthor;
    private final List<Erasable> owners;
    private final Ending ending;

    Erasures(
            PendingErasures pending,
            RequestAddresses addresses,
            CommentsByAuthor commentsByAuthor,
            @All List<Erasable> owners,
            Ending ending) {
        this.pending = pending;
        this.addresses = addresses;
        this.commentsByAuthor = commentsByAuthor;
        this.owners = List.copyOf(owners);
        this.ending = ending;
    }

    /** Puts an erasure on record in the running transaction, if there is one. */
    UUID begin(String site, EmailAddress address, ErasureMode remains, Requester by) {
        int comments = commentsByAuthor.count(addresses.subject(site, address));
        return pending.add(site, new PendingErasure(address, remains, by, comments), HELD);
    }

    /** Carries it out; how many comments that were. */
    int carryOut(String site, UUID id) {
        Optional<ErasureOrder> found = pending.find(site, id);
        if (found.isEmpty()) {
            return 0;
        }
        ErasureOrder erasure = found.get();
        for (Erasable owner : owners) {
            while (owner.erase(erasure.dataSubject(), erasure.remains(), BATCH) > 0) {
                pending.hold(site, id, HELD);
            }
        }
        ending.end(site, id, erasure);
        return erasure.comments();
    }

    /** Takes up what others left. */
    void takeUp(String site) {
        for (Optional<UUID> left = pending.takeUp(site, HELD); left.isPresent(); left = pending.takeUp(site, HELD)) {
            try {
                carryOut(site, left.get());
            } catch (RuntimeException e) {
                // It is held until its time runs out, and tried again then; the others have their turn.
                LOG.warnf(
                        "An erasure waits for its next turn (%s).", e.getClass().getSimpleName());
            }
        }
    }

    /** The last step: the address goes from the request too, and that it was done stays. */
    @Singleton
    static class Ending {
        private final PendingErasures pending;
        private final AuditTrail audit;

        Ending(PendingErasures pending, AuditTrail audit) {
            this.pending = pending;
            this.audit = audit;
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        void end(String site, UUID id, ErasureOrder erasure) {
            if (pending.remove(site, id)) {
                Requester by = erasure.by();
                audit.add(site, AuditTrail.What.ERASED, by.name(), by.credential(), null, erasure.comments());
            }
        }
    }
}
