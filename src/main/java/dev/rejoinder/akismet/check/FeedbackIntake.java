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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Takes in what a blog says a comment was: counts where the answer was wrong, and has the site's model learn. */
@Singleton
class FeedbackIntake {
    /** Two who say something of the same comment at the same moment: one after the other. */
    private static final String TURN =
            "select pg_advisory_xact_lock(hashtextextended(:site || encode(:content, 'hex'), 0))";

    private final ExternalScreening externalScreening;
    private final Feedback feedback;
    private final Usage usage;
    private final RateLimit rateLimit;
    private final AkismetMetrics akismetMetrics;
    private final Jdbi jdbi;

    FeedbackIntake(
            ExternalScreening externalScreening,
            Feedback feedback,
            Usage usage,
            AkismetLimits limits,
            AkismetMetrics akismetMetrics,
            Jdbi jdbi) {
        this.externalScreening = externalScreening;
        this.feedback = feedback;
        this.usage = usage;
        this.rateLimit = new RateLimit(limits.feedback(), "Too much feedback at once; send the rest in a minute.");
        this.akismetMetrics = akismetMetrics;
        this.jdbi = jdbi;
    }

    /**
     * Said again, it changes nothing; said otherwise, only the last word counts.
     *
     * @throws InvalidRequest when something is missing, or there is too much of it
     */
    @Transactional
    public void take(AkismetRequest akismetRequest, boolean spam) {
        akismetRequest.required("blog");
        String ip = akismetRequest.required("user_ip");
        Boolean fixed = GuaranteedAnswers.fixed(akismetRequest.parameters());
        if (akismetRequest.parameters().is("is_test") || (fixed != null && fixed)) {
            return;
        }
        rateLimit.check(akismetRequest.siteKey());
        PreparedComment preparedComment =
                externalScreening.prepare(akismetRequest.site(), CommentCheck.raw(akismetRequest, ip, false));
        if (preparedComment.isEmpty()) {
            return;
        }
        String blog = usage.noted(akismetRequest);
        boolean isNew = jdbi.withHandle(handle -> {
            handle.createQuery(TURN)
                    .bind("site", akismetRequest.siteKey())
                    .bind("content", preparedComment.prints().content())
                    .mapToMap()
                    .one();
            CheckRows.Earlier earlier = CheckRows.earlier(handle, akismetRequest.siteKey(), preparedComment.prints())
                    .orElse(null);
            if (earlier != null && earlier.feedback() != null && earlier.feedback() == spam) {
                return false;
            }
            CheckRows.said(handle, akismetRequest, preparedComment.prints(), earlier, spam);
            count(handle, akismetRequest, blog, earlier, spam);
            return true;
        });
        if (isNew) {
            feedback.learn(
                    akismetRequest.siteKey(),
                    new Feedback.Said(
                            TimeOrderedIds.at(akismetRequest.at()),
                            named(preparedComment.prints().content()),
                            spam,
                            "akismet:" + akismetRequest.caller().name(),
                            preparedComment.text(),
                            preparedComment.name(),
                            preparedComment.website(),
                            preparedComment.prints().address(),
                            akismetRequest.at()));
            akismetMetrics.said(spam);
        }
    }

    /** What is said first or otherwise makes a difference to what was counted. */
    private static void count(
            Handle handle,
            AkismetRequest akismetRequest,
            String blog,
            CheckRows.@Nullable Earlier earlier,
            boolean spam) {
        Boolean answer = earlier == null ? null : earlier.answer();
        Boolean before = earlier == null ? null : earlier.feedback();
        int missed = missed(answer, spam) - missed(answer, before);
        int falsePositives = falsePositives(answer, spam) - falsePositives(answer, before);
        Usage.add(handle, akismetRequest, blog, new UsageCounts(0, 0, 0, missed, falsePositives));
    }

    private static int missed(@Nullable Boolean answer, @Nullable Boolean said) {
        return said != null && said && (answer == null || !answer) ? 1 : 0;
    }

    private static int falsePositives(@Nullable Boolean answer, @Nullable Boolean said) {
        return said != null && !said && (answer == null || answer) ? 1 : 0;
    }

    /** The comment has no id here: what is said of this text of this author is all about one comment. */
    private static UUID named(byte[] content) {
        ByteBuffer bits = ByteBuffer.wrap(content);
        // Version 8 (RFC 9562, section 5.8): whatever the maker likes.
        long high = bits.getLong() & ~0xF000L | 0x8000L;
        long low = bits.getLong() & ~(3L << 62) | 2L << 62;
        return new UUID(high, low);
    }
}
