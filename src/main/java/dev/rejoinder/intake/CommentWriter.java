package dev.rejoinder.intake;

import dev.rejoinder.comment.AssessedText;
import dev.rejoinder.comment.AutomaticStatus;
import dev.rejoinder.comment.ReadingPath;
import dev.rejoinder.comment.Status;
import dev.rejoinder.intake.form.MaskedSubmission;
import dev.rejoinder.intake.form.NormalisedSubmission;
import dev.rejoinder.intake.form.Originals;
import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.sealing.Vault;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last steps: what may not be read is sealed, the comment is written, its author gets a receipt. */
@Singleton
class CommentWriter {
    private final Vault vault;
    private final Submissions submissions;
    private final EditTokens editTokens;

    CommentWriter(Vault vault, Submissions submissions, EditTokens editTokens) {
        this.vault = vault;
        this.submissions = submissions;
        this.editTokens = editTokens;
    }

    /** Writes the comment; gives its receipt, or that of a twin which came first with the same key. */
    StoredReceipt write(Arrival arrival, ReadingPath path, AssessedText text, AutomaticStatus status) {
        SubmissionFacts facts = arrival.facts();
        NewComment comment = new NewComment(
                facts.id(),
                mention(arrival),
                path,
                status,
                text,
                author(arrival, status.status()),
                facts.traces(),
                new NewComment.Times(
                        facts.at(), facts.at().plus(arrival.policy().editWindow())));
        return submissions.add(comment, facts.key()).orElseGet(() -> StoredReceipt.of(comment, facts.key()));
    }

    /**
     * The answer, be it the first or a retry's.
     *
     * @throws IdempotencyMismatch when the receipt is of another submission with the same key
     */
    Receipt answer(Arrival arrival, StoredReceipt stored) {
        SubmissionFacts facts = arrival.facts();
        if (facts.key() != null && !facts.key().fits(stored)) {
            throw new IdempotencyMismatch();
        }
        return new Receipt(
                stored.comment(),
                stored.published(),
                arrival.submission().page().key(),
                stored.html(),
                stored.submittedAt(),
                stored.editableUntil(),
                editTokens.of(arrival.site().key(), stored.comment()),
                !stored.comment().equals(facts.id()));
    }

    private static NewComment.PageMention mention(Arrival arrival) {
        NormalisedSubmission.Page page = arrival.submission().page();
        String title = arrival.masked().titleText();
        return new NewComment.PageMention(
                arrival.site().key(),
                page.key(),
                title,
                page.url(),
                arrival.facts().context().page().isComplete(title, page.url()));
    }

    private NewComment.Author author(Arrival arrival, Status status) {
        String site = arrival.site().key();
        UUID id = arrival.facts().id();
        NormalisedSubmission submission = arrival.submission();
        MaskedSubmission masked = arrival.masked();
        return new NewComment.Author(
                masked.name(),
                masked.website(),
                arrival.official(),
                sealed(site, id, submission.author().email()),
                Originals.of(submission, masked, arrival.policy(), status).sealed(vault, site, id, 1),
                submission.consent() ? arrival.policy().consent().version() : null);
    }

    private byte @Nullable [] sealed(String site, UUID id, @Nullable EmailAddress email) {
        return email == null ? null : vault.seal(site, id, Vault.AUTHOR_ADDRESS, email.readable());
    }
}
