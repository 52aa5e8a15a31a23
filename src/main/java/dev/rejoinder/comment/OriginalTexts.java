package dev.rejoinder.comment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.sealing.Vault;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an author typed where masking changed it; null where nothing was hidden. Leaves memory sealed only.
 *
 * @param text the comment
 * @param name of the author
 * @param website of the author
 * @param title of the page, as the author's browser sent it
 */
public record OriginalTexts(
        @Nullable String text,
        @Nullable String name,
        @Nullable String website,
        @Nullable String title) {
    public static final OriginalTexts NOTHING = new OriginalTexts(null, null, null, null);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether nothing was hidden. */
    @JsonIgnore
    public boolean isNothing() {
        return equals(NOTHING);
    }

    /** Sealed for one text of one comment; null when there is nothing to keep. */
    public byte @Nullable [] sealed(Vault vault, String site, UUID comment, int revision) {
        try {
            return isNothing() ? null : vault.seal(site, comment, purpose(revision), JSON.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are plain data", e);
        }
    }

    /** Opened again; {@link #NOTHING} where nothing is kept. */
    public static OriginalTexts open(Vault vault, String site, UUID comment, int revision, byte @Nullable [] sealed) {
        try {
            return sealed == null
                    ? NOTHING
                    : JSON.readValue(vault.open(site, comment, purpose(revision), sealed), OriginalTexts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was sealed is no longer what it was", e);
        }
    }

    public static String purpose(int revision) {
        return "original/" + revision;
    }

    /** Not what was typed. */
    @Override
    public String toString() {
        return "Typed";
    }
}
