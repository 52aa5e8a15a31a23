package dev.rejoinder.akismet.check;

import dev.rejoinder.comment.Texts;
import dev.rejoinder.intake.form.MaskedSubmission;
import dev.rejoinder.intake.form.Masking;
import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.screening.AuthorRecord;
import dev.rejoinder.screening.Candidate;
import dev.rejoinder.screening.Circumstances;
import dev.rejoinder.screening.Models;
import dev.rejoinder.screening.Screening;
import dev.rejoinder.screening.SimHash;
import dev.rejoinder.screening.text.DisposableDomains;
import dev.rejoinder.site.Site;
import dev.rejoinder.text.TextForm;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of a comment that its blog keeps: normalised, masked and screened like any other, but by what the blog says of it, and nothing is
 * refused. What is longer than any comment here may be is judged by its beginning and its end.
 */
@Singleton
public class ExternalScreening {
    /**
     * What a client is answered has no middle, so what only makes one look twice does not decide alone: up to so many from one network, for
     * blogs behind a proxy name its address as everybody's.
     */
    private static final int MOST_A_MINUTE = 5;

    private static final int MOST_AN_HOUR = 33;

    private final Masking masking;
    private final Screening screening;
    private final Models models;
    private final Texts texts;
    private final CommentPrints prints;
    private final DisposableDomains disposable;

    ExternalScreening(
            Masking masking,
            Screening screening,
            Models models,
            Texts texts,
            CommentPrints prints,
            DisposableDomains disposable) {
        this.masking = masking;
        this.screening = screening;
        this.models = models;
        this.texts = texts;
        this.prints = prints;
        this.disposable = disposable;
    }

    /** The first step, before anything is looked up. */
    public PreparedComment prepare(Site site, ExternalComment raw) {
        Optional<EmailAddress> email =
                Optional.ofNullable(TextForm.line(raw.email())).flatMap(EmailAddress::parse);
        MaskedSubmission masked = masking.mask(
                ClippedText.text(raw.text()), ClippedText.name(raw.name()), website(raw.website()), site.policy());
        Candidate candidate = masked.candidate();
        return new PreparedComment(
                candidate,
                email.filter(address -> disposable.contains(address.domain())).isPresent(),
                SimHash.of(candidate.text()),
                prints.of(site.key(), candidate, email.orElse(null), raw));
    }

    /** The second: judges it by what was found to be known. */
    public ExternalAssessment judge(Site site, PreparedComment comment, ExternalContext facts) {
        Circumstances circumstances = Circumstances.none()
                .withHoneypotFilled(facts.honeypotFilled())
                .withDisposableAddress(comment.hasDisposableAddress())
                .withFromNetwork(Math.min(facts.lastMinute(), MOST_A_MINUTE), Math.min(facts.lastHour(), MOST_AN_HOUR))
                // Thanks are said by many in the same words; what leads elsewhere, or was called spam before, is a
                // campaign.
                .withNearDuplicates(comment.leadsElsewhere() || facts.nearSpam() ? facts.nearDuplicates() : 0)
                .withAuthor(new AuthorRecord(facts.ham(), facts.spam()));
        return ExternalAssessment.of(
                screening.screen(
                        comment.candidate(), circumstances, site.policy().screening(), models.of(site.key())),
                site.policy().version());
    }

    /** As a link may carry it, also where the client left out the scheme; as it was sent when it is nothing of the kind. */
    private @Nullable String website(@Nullable String sent) {
        String line = ClippedText.website(sent);
        return line == null
                ? null
                : texts.website(line).or(() -> texts.website("http://" + line)).orElse(line);
    }
}
