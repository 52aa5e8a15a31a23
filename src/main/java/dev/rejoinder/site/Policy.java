package dev.rejoinder.site;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rejoinder.masking.MaskingStyle;
import dev.rejoinder.screening.ScreeningSettings;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A site's settings in one of their versions. As JSON the first three groups lie flat beside the others.
 *
 * @param version grows by one with each change; old ones are kept
 * @param outcomes what each verdict leads to
 * @param texts what may stand in texts, and what of it is hidden
 * @param authors what authors give, and what they may do
 * @param limits the longest texts
 * @param retention how long things are kept
 * @param consent what an author agrees to
 * @param akismet what Akismet clients may do
 */
public record Policy(
        int version,
        @JsonUnwrapped Outcomes outcomes,
        @JsonUnwrapped TextRules texts,
        @JsonUnwrapped AuthorRules authors,
        Limits limits,
        Retention retention,
        Consent consent,
        AkismetSettings akismet) {

    /** What a verdict leads to. */
    public enum Outcome {
        PUBLISHED,
        PENDING,
        SPAM
    }

    /** What an author may be asked for. */
    public enum AuthorField {
        NAME,
        EMAIL,
        WEBSITE
    }

    /** The policy every site starts with. */
    static Policy first() {
        return new Policy(
                1,
                Outcomes.DEFAULT,
                TextRules.DEFAULT,
                AuthorRules.DEFAULT,
                Limits.DEFAULT,
                Retention.DEFAULT,
                Consent.DEFAULT,
                AkismetSettings.DEFAULT);
    }

    public Outcome clean() {
        return outcomes.clean();
    }

    public Outcome suspect() {
        return outcomes.suspect();
    }

    public Outcome spam() {
        return outcomes.spam();
    }

    public Outcome firstComment() {
        return outcomes.firstComment();
    }

    public Set<AuthorField> required() {
        return authors.required();
    }

    public MaskingStyle masking() {
        return texts.masking();
    }

    public boolean maskPhones() {
        return texts.maskPhones();
    }

    public int editSeconds() {
        return authors.editSeconds();
    }

    public Duration editWindow() {
        return Duration.ofSeconds(authors.editSeconds());
    }

    public @Nullable Integer closeAfterDays() {
        return authors.closeAfterDays();
    }

    public boolean showRejection() {
        return authors.showRejection();
    }

    /** How addresses inside public texts are hidden: {@code hidden}, {@code partial} or {@code off}. */
    public String maskingWord() {
        return PolicyTree.word(texts.masking());
    }

    /** The part of the policy that screening works by. */
    public ScreeningSettings screening() {
        return new ScreeningSettings(texts.linksAllowed(), texts.blockedPhrases());
    }
}
