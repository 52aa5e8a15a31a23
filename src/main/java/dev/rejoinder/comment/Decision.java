package dev.rejoinder.comment;

import dev.rejoinder.persistence.TimeOrderedIds;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A moderator's decision on a comment; written once, never changed. */
@Entity
@Immutable
@Table(name = "decision")
class Decision {
    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String siteId;

    UUID commentId;
    String decidedBy;

    @Nullable
    UUID credentialId;

    @Enumerated(EnumType.STRING)
    Status fromStatus;

    @Enumerated(EnumType.STRING)
    Status toStatus;

    @Enumerated(EnumType.STRING)
    @Nullable
    Reason reason;

    @Nullable
    String note;

    Instant decidedAt;

    @Nullable
    UUID undoes;

    int versionAfter;
    int revisionBefore;

    @Nullable
    Integer waitingBefore;

    @Enumerated(EnumType.STRING)
    @Nullable
    Reason reasonBefore;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    /** A decision about to be carried out on the comment as it stands; {@link #carriedOut} completes it. */
    @SuppressWarnings("NullAway.Init")
    Decision(Comment comment, Status to, Moderator by, Instant at) {
        id = TimeOrderedIds.at(at);
        commentId = comment.id;
        decidedBy = by.name();
        credentialId = by.credential();
        fromStatus = comment.status();
        toStatus = to;
        decidedAt = at;
        revisionBefore = comment.revision();
        waitingBefore = comment.waitingRevision();
        reasonBefore = comment.reason();
    }

    Decision because(@Nullable Reason why, @Nullable String more) {
        reason = why;
        note = more;
        return this;
    }

    Decision undoing(Decision other) {
        undoes = other.id;
        return this;
    }

    Decision carriedOut(Comment comment) {
        versionAfter = comment.version();
        return this;
    }
}
