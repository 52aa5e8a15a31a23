package dev.rejoinder.site;

import dev.rejoinder.text.Nfc;

/**
 * What an author agrees to.
 *
 * @param required whether a comment is taken only with it
 * @param wording the sentence beside the box to tick, plain text of 1 to 2,000 characters
 * @param version of the wording, from 1: grows by one whenever it changes, and is remembered with each comment
 */
public record Consent(boolean required, String wording, int version) {
    static final Consent DEFAULT =
            new Consent(false, "I agree that what I wrote here is kept and shown as this site's privacy page says.", 1);

    public Consent {
        wording = Nfc.of(wording.strip());
    }
}
