package dev.rejoinder.site;

import dev.rejoinder.masking.MaskingStyle;
import dev.rejoinder.text.Nfc;
import java.util.List;

/**
 * What may stand in texts, and what of it is hidden.
 *
 * @param masking how addresses inside public texts are hidden
 * @param maskPhones whether telephone numbers inside public texts are hidden too
 * @param linksAllowed links a comment may have before they count against it
 * @param blockedPhrases words and phrases that make a comment spam
 */
record TextRules(MaskingStyle masking, boolean maskPhones, int linksAllowed, List<String> blockedPhrases) {
    static final TextRules DEFAULT = new TextRules(MaskingStyle.HIDDEN, false, 2, List.of());

    TextRules {
        blockedPhrases = blockedPhrases.stream()
                .map(phrase -> Nfc.of(phrase.strip()))
                .distinct()
                .toList();
    }
}
