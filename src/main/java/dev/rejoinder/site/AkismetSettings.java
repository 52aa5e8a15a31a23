package dev.rejoinder.site;

import org.jspecify.annotations.Nullable;

/**
 * What a site lets its Akismet clients do.
 *
 * @param hostKeys whether a key may come in the host name, where it is seen by those who see names looked up
 * @param monthlyChecks checks a month, counted in UTC, past which clients are warned; past twice as many they are refused. Null for no limit
 */
public record AkismetSettings(boolean hostKeys, @Nullable Integer monthlyChecks) {
    static final AkismetSettings DEFAULT = new AkismetSettings(true, null);

    /** Absent and null are one in the contract, so nought is how a limit is lifted. */
    public AkismetSettings {
        monthlyChecks = monthlyChecks == null || monthlyChecks == 0 ? null : monthlyChecks;
    }
}
