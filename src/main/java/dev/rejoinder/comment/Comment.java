package dev.rejoinder.comment;

import dev.rejoinder.comment.page.PageFacts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A comment and the moves it can make. Version grows by one with each change of text or status, or when an edit comes in to wait. Loaded
 * under a row lock; first written by intake, in one statement.
 */
@Entity
@Table(name = "comment")
@SuppressWarnings("UnusedVariable") // some columns are read by SQL only
class Comment {
    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String siteId;

    UUID pageId;
    byte[] path;

    @Enumerated(EnumType.STRING)
    private Status status;

    private boolean shown;
    private int version;
    private int revision;
    private @Nullable Integer waitingRevision;
    private double risk;
    private boolean decisionRequired;

    @Nullable
    String authorName;

    @Nullable
    String authorWebsite;

    boolean official;
    private byte @Nullable [] address;
    private byte @Nullable [] addressFingerprint;

    @Nullable
    String pageTitle;

    private @Nullable String pageUrl;

    @Enumerated(EnumType.STRING)
    private @Nullable Reason reason;

    private @Nullable UUID decisionId;
    Instant submittedAt;
    private @Nullable Instant editedAt;
    Instant editableUntil;
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init")
    protected Comment() {}

    /** A moderator puts it where it belongs; an edit that waited is accepted, unless its comment stays up without it. */
    void decide(
            UUID decision,
            Status to,
            @Nullable Reason because,
            RevisionFacts current,
            @Nullable RevisionFacts waiting,
            Instant at) {
        boolean dropsEdit =
                waiting != null && status == Status.PUBLISHED && (to == Status.REJECTED || to == Status.SPAM);
        if (dropsEdit) {
            waitingRevision = null;
            risk = current.probability();
            version++;
        } else if (waiting != null) {
            accept(waiting.number(), waiting.probability(), waiting.writtenAt());
            stand(to);
            version++;
        } else if (status != to) {
            stand(to);
            version++;
        }
        reason = dropsEdit ? reason : because;
        decisionId = decision;
        settle(at);
    }

    /** A decision is undone: everything stands as before it, in a new version if anything had moved. */
    void restore(
            UUID undoing, Decision undone, RevisionFacts before, @Nullable RevisionFacts waitingBefore, Instant at) {
        boolean moved = status != undone.fromStatus
                || revision != undone.revisionBefore
                || !java.util.Objects.equals(waitingRevision, undone.waitingBefore);
        if (moved) {
            revision = before.number();
            waitingRevision = waitingBefore == null ? null : waitingBefore.number();
            risk = waitingBefore == null ? before.probability() : waitingBefore.probability();
            editedAt = revision > 1 ? before.writtenAt() : null;
            stand(undone.fromStatus);
            version++;
        }
        reason = undone.reasonBefore;
        decisionId = undoing;
        settle(at);
    }

    /**
     * The author writes a new text. While the comment is up, one that may not be published at once waits and the old text stays. A comment a
     * person rejected or held comes up for decision again; what was thought spam is never published by rewriting it, nor what was held for
     * more than its text, however often it is edited.
     *
     * @param automatic what policy says of the new text
     */
    void edit(Revision next, AutomaticStatus automatic) {
        boolean staysHeld = decisionRequired && queuedAs() == Status.PENDING;
        Status outcome = staysHeld && automatic.isPublished() ? Status.PENDING : automatic.status();
        decisionRequired = staysHeld || automatic.decisionRequired();
        if (status == Status.PUBLISHED && outcome != Status.PUBLISHED) {
            waitingRevision = next.id.number();
            risk = next.probability;
            version++;
            settle(next.writtenAt);
            return;
        }
        Status then = outcome;
        if (status == Status.SPAM || status == Status.REJECTED || (status != Status.PUBLISHED && decisionId != null)) {
            decisionRequired = true;
            boolean staysSpam = status == Status.SPAM && (decisionId != null || outcome == Status.SPAM);
            then = staysSpam ? Status.SPAM : Status.PENDING;
        }
        accept(next.id.number(), next.probability, next.writtenAt);
        if (then != status) {
            stand(then);
            decisionId = null;
            reason = null;
        }
        version++;
        settle(next.writtenAt);
    }

    /** The author takes it back: nothing they typed remains in this row. */
    void withdraw(Instant at) {
        stand(Status.WITHDRAWN);
        waitingRevision = null;
        forgetAuthor();
        version++;
        settle(at);
    }

    /**
     * Its author is forgotten and the text that is up stays. An edit that waits is dropped, and the new version keeps every decision of before
     * from being undone into a text that is gone.
     *
     * @param current the text that is up
     */
    void anonymise(RevisionFacts current, Instant at) {
        waitingRevision = null;
        risk = current.probability();
        forgetAuthor();
        editableUntil = editableUntil.isBefore(at) ? editableUntil : at;
        version++;
        settle(at);
    }

    private void forgetAuthor() {
        authorName = null;
        authorWebsite = null;
        address = null;
        addressFingerprint = null;
        pageTitle = null;
        pageUrl = null;
    }

    private void accept(int number, double probability, Instant writtenAt) {
        revision = number;
        waitingRevision = null;
        risk = probability;
        editedAt = writtenAt;
    }

    /** From here on its times to be forgotten count, unless someone has to look at it still. */
    private void settle(Instant at) {
        settledAt = queuedAs() == Status.PENDING ? null : at;
    }

    private void stand(Status to) {
        status = to;
        // Whether an unpublished one keeps a place for its replies is worked out by ThreadVisibility, which sees them.
        shown = shown || to == Status.PUBLISHED;
    }

    /** The list of the queue it is in: a waiting edit is looked at like a pending comment. */
    Status queuedAs() {
        return waitingRevision == null ? status : Status.PENDING;
    }

    /** The number of the text that was written last, be it up or waiting. */
    int latestRevision() {
        return waitingRevision == null ? revision : waitingRevision;
    }

    /** Whether its author may still change it. */
    boolean isEditable(Instant now) {
        return status != Status.WITHDRAWN && now.isBefore(editableUntil);
    }

    Status status() {
        return status;
    }

    int version() {
        return version;
    }

    int revision() {
        return revision;
    }

    @Nullable
    Integer waitingRevision() {
        return waitingRevision;
    }

    byte @Nullable [] addressFingerprint() {
        return addressFingerprint;
    }

    @Nullable
    UUID decisionId() {
        return decisionId;
    }

    @Nullable
    Reason reason() {
        return reason;
    }

    PageFacts pageFacts() {
        return new PageFacts(pageId, pageTitle, pageUrl, submittedAt);
    }
}
