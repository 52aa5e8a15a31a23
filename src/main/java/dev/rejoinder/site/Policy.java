package dev.rejoinder.site;

import dev.rejoinder.masking.MaskingStyle;
import dev.rejoinder.screening.ScreeningSettings;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A site's settings in one of their versions.
 *
 * @param version grows by one with each change; old ones are kept
 * @param clean where a clean comment goes
 * @param suspect where a suspect one goes
 * @param spam where spam goes
 * @param firstComment where a clean comment of an author without a published one goes
 * @param required which author fields must be given: {@code name}, {@code email}, {@code website}
 * @param masking how addresses inside public texts are hidden
 * @param maskPhones whether telephone numbers inside public texts are hidden too
 * @param linksAllowed links a comment may have before they count against it
 * @param blockedPhrases words and phrases that make a comment spam
 * @param editSeconds how long authors may change their comments
 * @param closeAfterDays age at which a page takes no more comments; null for never
 * @param showRejection whether authors see that, and why, their comment was rejected
 * @param limits the longest texts
 * @param retention how long things are kept
 * @param consent what an author agrees to
 * @param akismet what Akismet clients may do
 */
public record Policy(
        int version,
        Outcome clean,
        Outcome suspect,
        Outcome spam,
        Outcome firstComment,
        Set<AuthorField> required,
        MaskingStyle masking,
        boolean maskPhones,
        int linksAllowed,
        List<String> blockedPhrases,
        int editSeconds,
        @Nullable Integer closeAfterDays,
        boolean showRejection,
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
                Outcome.PUBLISHED,
                Outcome.PENDING,
                Outcome.SPAM,
                Outcome.PUBLISHED,
                Set.of(AuthorField.NAME, AuthorField.EMAIL),
                MaskingStyle.HIDDEN,
                false,
                2,
                List.of(),
                900,
                null,
                true,
                Limits.DEFAULT,
                Retention.DEFAULT,
                Consent.DEFAULT,
                AkismetSettings.DEFAULT);
    }

    Policy with(Consent agreed) {
        return new Policy(
                version,
                clean,
                suspect,
                spam,
                firstComment,
                required,
                masking,
                maskPhones,
                linksAllowed,
                blockedPhrases,
                editSeconds,
                closeAfterDays,
                showRejection,
                limits,
                retention,
                agreed,
                akismet);
    }

    public Duration editWindow() {
        return Duration.ofSeconds(editSeconds);
    }

    /** How addresses inside public texts are hidden: {@code hidden}, {@code partial} or {@code off}. */
    public String maskingWord() {
        return PolicyJson.word(masking);
    }

    /** The part of the policy that screening works by. */
    public ScreeningSettings screening() {
        return new ScreeningSettings(linksAllowed, blockedPhrases);
    }
}
