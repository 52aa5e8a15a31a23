package dev.rejoinder.learning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A training example: the features of a comment that was decided on, with its label.
 *
 * @param teachers keys of whoever is behind it: {@code administrator}, {@code moderator:NAME} or {@code akismet:NAME} of the credential; at least one
 * @param before log-odds by heuristics alone
 * @param vector of the text, as bytes; sealed where it is kept
 * @param address fingerprint of the author's, by which an erasure finds the lesson
 */
record Lesson(
        UUID decision,
        UUID comment,
        boolean spam,
        List<String> teachers,
        double before,
        byte[] vector,
        byte @Nullable [] address,
        Instant at) {
    /** Says nothing of the author. */
    @Override
    public String toString() {
        return "Lesson[" + decision + "]";
    }
}
