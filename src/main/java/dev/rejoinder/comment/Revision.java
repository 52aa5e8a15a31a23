package dev.rejoinder.comment;

import dev.rejoinder.screening.Assessment;
import dev.rejoinder.screening.Verdict;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One text of a comment with what the machine thought of it. Kept when another takes its place, emptied when the comment is withdrawn. */
@Entity
@Table(name = "revision")
class Revision {
    @EmbeddedId
    Id id;

    @TenantId
    @PartitionKey
    String siteId;

    @Nullable
    String text;

    @Nullable
    String html;

    Instant writtenAt;

    @Enumerated(EnumType.STRING)
    Verdict verdict;

    double probability;
    boolean complete;

    @JdbcTypeCode(SqlTypes.JSON)
    String signals;

    int policyVersion;
    int modelVersion;
    byte @Nullable [] original;

    /** Which comment, and which of its texts, from 1. */
    @Embeddable
    record Id(UUID commentId, int number) implements Serializable {}

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    /** A text that was masked, rendered and judged, and its sealed original where it is kept. */
    @SuppressWarnings("NullAway.Init")
    Revision(UUID comment, int number, AssessedText assessedText, byte @Nullable [] original, Instant writtenAt) {
        Assessment assessment = assessedText.assessment();
        this.id = new Id(comment, number);
        this.text = assessedText.text();
        this.html = assessedText.html();
        this.writtenAt = writtenAt;
        this.verdict = assessment.verdict();
        this.probability = assessment.probability();
        this.complete = assessment.complete();
        this.signals = SignalsJson.written(assessment.signals());
        this.policyVersion = assessedText.policyVersion();
        this.modelVersion = assessment.modelVersion();
        this.original = original;
    }
}
