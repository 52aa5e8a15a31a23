package dev.rejoinder.site;

import dev.rejoinder.masking.MaskingStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A policy as JSON, on the wire and in its table; every field may be absent in a request. */
public record PolicyJson(
        @Nullable Integer version,
        @Nullable String clean,
        @Nullable String suspect,
        @Nullable String spam,
        @Nullable String firstComment,
        @Nullable List<String> required,
        @Nullable String masking,
        @Nullable Boolean maskPhones,
        @Nullable Integer linksAllowed,
        @Nullable List<String> blockedPhrases,
        @Nullable Integer editSeconds,
        @Nullable Integer closeAfterDays,
        @Nullable Boolean showRejection,
        @Nullable LimitsJson limits,
        @Nullable RetentionJson retention,
        @Nullable ConsentJson consent,
        @Nullable AkismetJson akismet) {

    /** The longest texts; every field may be absent in a request. */
    record LimitsJson(
            @Nullable Integer name,
            @Nullable Integer email,
            @Nullable Integer website,
            @Nullable Integer text) {}

    /** How long things are kept, in days; every field may be absent in a request. */
    record RetentionJson(
            @Nullable Integer networkDays,
            @Nullable Integer refusedDays,
            @Nullable Integer originalDays,
            @Nullable Integer addressDays,
            @Nullable Integer screeningDays) {
        public static RetentionJson of(Retention retention) {
            return new RetentionJson(
                    retention.networkDays(),
                    retention.refusedDays(),
                    retention.originalDays(),
                    retention.addressDays(),
                    retention.screeningDays());
        }
    }

    /** What an author agrees to; every field may be absent in a request, where {@code version} counts for nothing. */
    record ConsentJson(
            @Nullable Boolean required,
            @Nullable String wording,
            @Nullable Integer version) {
        public static ConsentJson of(Consent consent) {
            return new ConsentJson(consent.required(), consent.wording(), consent.version());
        }
    }

    /** What Akismet clients may do; every field may be absent in a request. */
    record AkismetJson(@Nullable Boolean hostKeys, @Nullable Integer monthlyChecks) {
        public static AkismetJson of(AkismetSettings settings) {
            return new AkismetJson(settings.hostKeys(), settings.monthlyChecks());
        }
    }

    public static PolicyJson of(Policy policy) {
        Limits limits = policy.limits();
        return new PolicyJson(
                policy.version(),
                word(policy.clean()),
                word(policy.suspect()),
                word(policy.spam()),
                word(policy.firstComment()),
                policy.required().stream().sorted().map(PolicyJson::word).toList(),
                word(policy.masking()),
                policy.maskPhones(),
                policy.linksAllowed(),
                policy.blockedPhrases(),
                policy.editSeconds(),
                policy.closeAfterDays(),
                policy.showRejection(),
                new LimitsJson(limits.name(), limits.email(), limits.website(), limits.text()),
                RetentionJson.of(policy.retention()),
                ConsentJson.of(policy.consent()),
                AkismetJson.of(policy.akismet()));
    }

    /** Back from the table, where every field is present but those that came to be after it was written. */
    Policy stored() {
        return PolicyChange.from(this).stored(version == null ? 1 : version);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static MaskingStyle style(String word) {
        return MaskingStyle.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
