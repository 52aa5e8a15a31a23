package dev.rejoinder.screening;

import java.util.List;

/**
 * What a site's policy says about screening.
 *
 * @param linksAllowed links a comment may have before they count against it
 * @param blockedPhrases words and phrases that a moderator wants held; letter case, width and disguises do not matter
 */
public record ScreeningSettings(int linksAllowed, List<String> blockedPhrases) {
    /** Copies the phrases. */
    public ScreeningSettings {
        blockedPhrases = List.copyOf(blockedPhrases);
    }
}
