package dev.rejoinder.site;

import java.util.List;
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
            @Nullable Integer screeningDays) {}

    /** What an author agrees to; every field may be absent in a request, where {@code version} counts for nothing. */
    record ConsentJson(
            @Nullable Boolean required,
            @Nullable String wording,
            @Nullable Integer version) {}

    /** What Akismet clients may do; every field may be absent in a request. */
    record AkismetJson(@Nullable Boolean hostKeys, @Nullable Integer monthlyChecks) {}

    public static PolicyJson of(Policy policy) {
        return PolicyTree.json(policy);
    }
}
