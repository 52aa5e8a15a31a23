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
import dev.rejoinder.sealing.Fingerprints;
import dev.rejoinder.site.Site;
import dev.rejoinder.text.TextForm;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way of a comment that its blog keeps: normalised, masked and screened like any other, but by what the blog says of it, and nothing is
 * refused. What is longer than any comment here may be is judged by its beginning and its end.
 */
@Singleton
public class ExternalScreening {
    private static final int LONGEST_BEGINNING = 15_000;
    private static final int LONGEST_END = 5_000;
    /**
     * What a client is answered has no middle, so what only makes one look twice does not decide alone: up to so many from one network, for
     * blogs behind a proxy name its address as everybody's.
     */
    private static final int MOST_A_MINUTE = 5;

    private static final int MOST_AN_HOUR = 33;

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_WEBSITE = 2_000;

    private final Masking masking;
    private final Screening screening;
    private final Models models;
    private final Texts texts;
    private final Fingerprints fingerprints;
    private final DisposableDomains disposable;
    private final Clock clock;

    ExternalScreening(
            Masking masking,
            Screening screening,
            Models models,
            Texts texts,
            Fingerprints fingerprints,
            DisposableDomains disposable,
            Clock clock) {
        this.masking = masking;
        this.screening = screening;
        this.models = models;
        this.texts = texts;
        this.fingerprints = fingerprints;
        this.disposable = disposable;
        this.clock = clock;
    }

    /** The first step, before anything is looked up. */
    public PreparedComment prepare(Site site, ExternalComment raw) {
        Optional<EmailAddress> email =
                Optional.ofNullable(TextForm.line(raw.email())).flatMap(EmailAddress::parse);
        MaskedSubmission masked =
                masking.mask(text(raw.text()), line(raw.name(), LONGEST_LINE), website(raw.website()), site.policy());
        Candidate candidate = masked.candidate();
        return new PreparedComment(
                candidate,
                email.filter(address -> disposable.contains(address.domain())).isPresent(),
                SimHash.of(candidate.text()),
                prints(site.key(), candidate, email.orElse(null), raw));
    }

    /** The second: judges it by what was found to be known. */
    public ExternalAssessment judge(Site site, PreparedComment preparedComment, ExternalContext facts) {
        Circumstances circumstances = Circumstances.none()
                .withHoneypotFilled(facts.honeypotFilled())
                .withDisposableAddress(preparedComment.hasDisposableAddress())
                .withFromNetwork(Math.min(facts.lastMinute(), MOST_A_MINUTE), Math.min(facts.lastHour(), MOST_AN_HOUR))
                // Thanks are said by many in the same words; what leads elsewhere, or was called spam before, is a
                // campaign.
                .withNearDuplicates(preparedComment.leadsElsewhere() || facts.nearSpam() ? facts.nearDuplicates() : 0)
                .withAuthor(new AuthorRecord(facts.ham(), facts.spam()));
        return ExternalAssessment.of(
                screening.screen(
                        preparedComment.candidate(),
                        circumstances,
                        site.policy().screening(),
                        models.of(site.key())),
                site.policy().version());
    }

    private PreparedComment.Prints prints(
            String site, Candidate candidate, @Nullable EmailAddress email, ExternalComment raw) {
        List<String> content =
                List.of(candidate.text(), or(candidate.name()), or(candidate.website()), or(canonical(email)));
        List<String> occasion = Stream.concat(
                        content.stream(), Stream.of(or(raw.permalink()), or(raw.network()), raw.apart() ? "apart" : ""))
                .toList();
        YearMonth month = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        return new PreparedComment.Prints(
                fingerprints.ofContent(site, content),
                fingerprints.ofContent(site, occasion),
                raw.permalink() == null ? null : fingerprints.ofContent(site, List.of(raw.permalink())),
                Stream.ofNullable(raw.network())
                        .flatMap(network -> Stream.of(month, month.minusMonths(1))
                                .map(each -> fingerprints.ofNetwork(site, network, each)))
                        .toList(),
                email == null ? null : fingerprints.ofAddress(site, email));
    }

    private static @Nullable String canonical(@Nullable EmailAddress email) {
        return email == null ? null : email.canonical();
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : ends(TextForm.text(sent));
    }

    private static String ends(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST_BEGINNING + LONGEST_END
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_BEGINNING)) + "\n"
                        + text.substring(text.offsetByCodePoints(text.length(), -LONGEST_END));
    }

    private static @Nullable String line(@Nullable String sent, int most) {
        String line = TextForm.line(sent);
        return line == null || line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most));
    }

    /** As a link may carry it, also where the client left out the scheme; as it was sent when it is nothing of the kind. */
    private @Nullable String website(@Nullable String sent) {
        String line = line(sent, LONGEST_WEBSITE);
        return line == null
                ? null
                : texts.website(line).or(() -> texts.website("http://" + line)).orElse(line);
    }

    private static String or(@Nullable String part) {
        return part == null ? "" : part;
    }
}
