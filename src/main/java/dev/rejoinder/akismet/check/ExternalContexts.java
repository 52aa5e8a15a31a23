package dev.rejoinder.akismet.check;

import dev.rejoinder.akismet.protocol.AkismetRequest;
import dev.rejoinder.intake.SimilarTexts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Gathers the context of a check: similar comments, and the record of its author and network. */
@Singleton
class ExternalContexts {
    private final CheckRows checks;
    private final SimilarTexts similarTexts;

    ExternalContexts(CheckRows checks, SimilarTexts similarTexts) {
        this.checks = checks;
        this.similarTexts = similarTexts;
    }

    /**
     * @param again whether the blog asked about the comment before. Old comments are asked about again all at once, and edited ones are
     *     like themselves: that tells nothing of them.
     */
    ExternalContext of(AkismetRequest request, PreparedComment comment, boolean again) {
        List<UUID> near = similarTexts.of(request.siteKey(), comment.text(), comment.simhash(), request.at());
        CheckRows.Counts counts = checks.counts(request.siteKey(), comment.prints(), near, request.at());
        return new ExternalContext(
                request.parameters().honeypotFilled(),
                again ? 0 : counts.lastMinute(),
                again ? 0 : counts.lastHour(),
                again ? 0 : counts.near(),
                counts.nearSpam(),
                counts.ham(),
                counts.spam());
    }
}
