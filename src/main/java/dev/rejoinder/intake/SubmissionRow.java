package dev.rejoinder.intake;

import dev.rejoinder.comment.page.PageId;
import dev.rejoinder.masking.Masked;
import dev.rejoinder.persistence.Recordset;
import dev.rejoinder.screening.Assessment;
import dev.rejoinder.screening.Signal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A submission as the statement of {@link Submissions} takes it in: many of them are one parameter, a JSON array. */
record SubmissionRow(
        UUID id,
        UUID pageId,
        String page,
        @Nullable String title,
        @Nullable String url,
        boolean pageComplete,
        @Nullable UUID parent,
        UUID[] ancestorIds,
        String path,
        int depth,
        String status,
        boolean published,
        boolean decisionRequired,
        @Nullable String name,
        @Nullable String website,
        boolean official,
        @Nullable String address,
        @Nullable String addressFingerprint,
        @Nullable String network,
        @Nullable Long stamp,
        @Nullable String original,
        @Nullable Integer consent,
        @Nullable String settledAt,
        String text,
        String html,
        String verdict,
        double risk,
        boolean complete,
        List<Signal> signals,
        int policyVersion,
        int modelVersion,
        @Nullable Long simhash,
        String at,
        String editableUntil,
        @Nullable String key,
        @Nullable String request) {

    /** These columns as {@code json_to_recordset} reads them, in the same order. */
    static final String COLUMNS = """
            id uuid, page_id uuid, page text, title text, url text, page_complete bool, parent uuid,
            ancestor_ids uuid[], path bytea, depth int, status text, published bool, decision_required bool, name text, website text,
            official bool, address bytea, address_fingerprint bytea, network bytea, stamp bigint, original bytea,
            consent int, settled_at timestamptz, text text, html text, verdict text, risk float8, complete bool,
            signals jsonb, policy_version int, model_version int, simhash bigint, at timestamptz,
            editable_until timestamptz, key text, request bytea""";

    static SubmissionRow of(NewComment comment, @Nullable IdempotencyKey key) {
        NewComment.Author author = comment.author();
        NewComment.PageMention page = comment.page();
        Traces traces = comment.traces();
        Assessment assessment = comment.text().assessment();
        return new SubmissionRow(
                comment.id(),
                PageId.of(comment.site(), page.key()),
                page.key(),
                page.title(),
                page.url(),
                page.complete(),
                comment.path().parent(),
                comment.path().ancestors(),
                String.valueOf(Recordset.bytes(comment.path().bytes())),
                comment.path().depth(),
                comment.status().status().name(),
                comment.isPublished(),
                comment.status().decisionRequired(),
                text(author.name()),
                text(author.website()),
                author.official(),
                Recordset.bytes(author.address()),
                Recordset.bytes(traces.address()),
                Recordset.bytes(traces.network()),
                traces.stamp(),
                Recordset.bytes(author.original()),
                author.consent(),
                Objects.toString(comment.settledAt(), null),
                comment.text().text(),
                comment.text().html(),
                assessment.verdict().name(),
                assessment.probability(),
                assessment.complete(),
                assessment.signals(),
                comment.text().policyVersion(),
                assessment.modelVersion(),
                traces.simhashOrNull(),
                comment.times().submitted().toString(),
                comment.times().editableUntil().toString(),
                key == null ? null : key.key(),
                key == null ? null : Recordset.bytes(key.request()));
    }

    /** Tells nothing of a person. */
    @Override
    public String toString() {
        return "SubmissionRow[" + id + "]";
    }

    private static @Nullable String text(@Nullable Masked masked) {
        return masked == null ? null : masked.text();
    }
}
