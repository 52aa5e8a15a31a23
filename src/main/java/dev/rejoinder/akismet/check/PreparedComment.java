package dev.rejoinder.akismet.check;

import dev.rejoinder.screening.Candidate;
import dev.rejoinder.text.Blank;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A comment that its blog asks about: masked and ready to be screened, with the keyed hashes by which it is recognised. */
public final class PreparedComment {
    private final Candidate candidate;
    private final boolean disposableAddress;
    private final OptionalLong simhash;
    private final Prints prints;

    PreparedComment(Candidate candidate, boolean disposableAddress, OptionalLong simhash, Prints prints) {
        this.candidate = candidate;
        this.disposableAddress = disposableAddress;
        this.simhash = simhash;
        this.prints = prints;
    }

    /**
     * Keyed fingerprints.
     *
     * @param content of text and author
     * @param occasion of these, the page and the network: the same once more is no other comment
     * @param page of the permalink; null when none was said
     * @param networks the reader's network in this month and in the last; none when it is not known
     * @param address the author's
     */
    public record Prints(
            byte[] content, byte[] occasion, byte @Nullable [] page, List<byte[]> networks, byte @Nullable [] address) {
        @Override
        public String toString() {
            return "Prints";
        }
    }

    public Prints prints() {
        return prints;
    }

    /** For near-duplicates; nothing when the text is too short for that. */
    public OptionalLong simhash() {
        return simhash;
    }

    /** Masked. */
    public String text() {
        return candidate.text();
    }

    /** Masked. */
    public @Nullable String name() {
        return candidate.name();
    }

    /** Masked. */
    public @Nullable String website() {
        return candidate.website();
    }

    /** Whether there is nothing in it to judge. */
    public boolean isEmpty() {
        return Blank.is(text()) && name() == null && website() == null;
    }

    /** Whether there is something in it to follow. */
    boolean leadsElsewhere() {
        String text = text();
        return website() != null || text.contains("://") || text.contains("www.") || text.contains("href=");
    }

    Candidate candidate() {
        return candidate;
    }

    boolean hasDisposableAddress() {
        return disposableAddress;
    }

    @Override
    public String toString() {
        return "Prepared[" + candidate.text().length() + " characters]";
    }
}
