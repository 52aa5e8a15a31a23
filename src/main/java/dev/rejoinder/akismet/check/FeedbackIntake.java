package dev.rejoinder.akismet.check;

import dev.rejoinder.akismet.protocol.AkismetLimits;
import dev.rejoinder.akismet.protocol.AkismetRequest;
import dev.rejoinder.akismet.protocol.InvalidRequest;
import dev.rejoinder.akismet.protocol.RateLimit;
import dev.rejoinder.akismet.usage.Usage;
import dev.rejoinder.akismet.usage.UsageCounts;
import dev.rejoinder.learning.Feedback;
import dev.rejoinder.persistence.TimeOrderedIds;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Takes in feedback, submit-spam or submit-ham: counts wrong answers, and teaches the site's model. */
@Singleton
class FeedbackIntake {
    /** Two who say something of the same comment at the same moment: one after the other. */
    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtextextended(:site || encode(:content, 'hex'), 0))
            """;

    private final ExternalScreening screening;
    private final Feedback feedback;
    private final Usage usage;
    private final RateLimit rateLimit;
    private final AkismetMetrics metrics;
    private final Jdbi jdbi;

    FeedbackIntake(
            ExternalScreening screening,
            Feedback feedback,
            Usage usage,
            AkismetLimits limits,
            AkismetMetrics metrics,
            Jdbi jdbi) {
        this.screening = screening;
        this.feedback = feedback;
        this.usage = usage;
        this.rateLimit = new RateLimit(limits.feedback(), "Too much feedback at once; send the rest in a minute.");
        this.metrics = metrics;
        this.jdbi = jdbi;
    }

    /**
     * Said again, it changes nothing; said otherwise, only the last word counts.
     *
     * @throws InvalidRequest when something is missing, or there is too much of it
     */
    @Transactional
    public void take(AkismetRequest request, boolean spam) {
        request.required("blog");
        String ip = request.required("user_ip");
        Boolean fixed = GuaranteedAnswers.of(request.parameters());
        if (request.parameters().is("is_test") || (fixed != null && fixed)) {
            return;
        }
        rateLimit.check(request.siteKey());
        PreparedComment comment = screening.prepare(request.site(), CommentCheck.raw(request, ip, false));
        if (comment.isEmpty()) {
            return;
        }
        String blog = usage.blogName(request);
        boolean isNew = jdbi.withHandle(handle -> {
            handle.createQuery(LOCK)
                    .bind("site", request.siteKey())
                    .bind("content", comment.prints().content())
                    .mapToMap()
                    .one();
            FeedbackRows.Earlier earlier = FeedbackRows.earlier(handle, request.siteKey(), comment.prints())
                    .orElse(null);
            if (earlier != null && earlier.feedback() != null && earlier.feedback() == spam) {
                return false;
            }
            FeedbackRows.record(handle, request, comment.prints(), earlier, spam);
            Usage.add(handle, request, blog, difference(earlier, spam));
            return true;
        });
        if (isNew) {
            feedback.learn(
                    request.siteKey(),
                    new Feedback.LabelledComment(
                            TimeOrderedIds.at(request.at()),
                            commentId(comment.prints().content()),
                            spam,
                            "akismet:" + request.caller().name(),
                            comment.candidate(),
                            comment.prints().address(),
                            request.at()));
            metrics.countFeedback(spam);
        }
    }

    /** What is said first or otherwise makes a difference to what was counted. */
    private static UsageCounts difference(FeedbackRows.@Nullable Earlier earlier, boolean spam) {
        return earlier == null
                ? UsageCounts.ofFeedback(null, null, spam)
                : UsageCounts.ofFeedback(earlier.answer(), earlier.feedback(), spam);
    }

    /** The comment has no id here: what is said of this text of this author is all about one comment. */
    private static UUID commentId(byte[] content) {
        ByteBuffer bits = ByteBuffer.wrap(content);
        // Version 8 (RFC 9562, section 5.8): whatever the maker likes.
        long high = (bits.getLong() & ~0xF000L) | 0x8000L;
        long low = (bits.getLong() & ~(3L << 62)) | 2L << 62;
        return new UUID(high, low);
    }
}
