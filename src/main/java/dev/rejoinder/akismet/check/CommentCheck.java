package dev.rejoinder.akismet.check;

import dev.rejoinder.akismet.protocol.AkismetLimits;
import dev.rejoinder.akismet.protocol.AkismetRequest;
import dev.rejoinder.akismet.protocol.InvalidRequest;
import dev.rejoinder.akismet.protocol.Parameters;
import dev.rejoinder.akismet.protocol.RateLimit;
import dev.rejoinder.akismet.usage.Quota;
import dev.rejoinder.akismet.usage.Usage;
import dev.rejoinder.akismet.usage.UsageCounts;
import dev.rejoinder.intake.SimilarTexts;
import dev.rejoinder.network.ReaderNetwork;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Answers what a blog asks about a comment: look up what is known, judge, keep what was answered. */
@Singleton
class CommentCheck {
    private static final double SPAM_FROM = 0.5;
    private static final double DISCARD_FROM = 0.99;

    private final ExternalScreening externalScreening;
    private final CheckRows checks;
    private final SimilarTexts similarTexts;
    private final Usage usage;
    private final Quota quota;
    private final RateLimit rateLimit;
    private final AkismetMetrics akismetMetrics;
    private final Jdbi jdbi;

    CommentCheck(
            ExternalScreening externalScreening,
            CheckRows checks,
            SimilarTexts similarTexts,
            Usage usage,
            Quota quota,
            AkismetLimits limits,
            AkismetMetrics akismetMetrics,
            Jdbi jdbi) {
        this.externalScreening = externalScreening;
        this.checks = checks;
        this.similarTexts = similarTexts;
        this.usage = usage;
        this.quota = quota;
        this.rateLimit = new RateLimit(limits.checks(), "Too many checks at once; ask again in a minute.");
        this.akismetMetrics = akismetMetrics;
        this.jdbi = jdbi;
    }

    /**
     * What was made of it.
     *
     * @param spam null when it could not be decided
     * @param discard whether it is not worth keeping
     * @param guid by which it is known here
     */
    record Answer(@Nullable Boolean spam, boolean discard, UUID guid) {}

    /** @throws InvalidRequest when something is missing, or the month's checks are used up twice over */
    Answer of(AkismetRequest akismetRequest) {
        akismetRequest.required("blog");
        String ip = akismetRequest.required("user_ip");
        Quota.State state = quota.of(akismetRequest.site(), akismetRequest.at());
        if (state.isThrottled()) {
            throw InvalidRequest.limited("The month's checks are used up twice over.", state.alert(), 3_600);
        }
        rateLimit.check(akismetRequest.siteKey());
        Answer answer = answer(akismetRequest, GuaranteedAnswers.fixed(akismetRequest.parameters()), ip);
        akismetMetrics.answered(answer.spam());
        return answer;
    }

    private Answer answer(AkismetRequest akismetRequest, @Nullable Boolean fixed, String ip) {
        Parameters parameters = akismetRequest.parameters();
        boolean apart = fixed != null || parameters.is("is_test");
        boolean again = parameters.get("recheck_reason") != null;
        PreparedComment preparedComment =
                externalScreening.prepare(akismetRequest.site(), raw(akismetRequest, ip, apart));
        ExternalAssessment externalAssessment = fixed == null
                ? judged(akismetRequest, preparedComment, again)
                : ExternalAssessment.fixed(fixed, akismetRequest.site().policy().version());
        boolean trapped = fixed == null && parameters.honeypotFilled();
        if (!externalAssessment.complete() && !trapped) {
            return new Answer(null, false, UUID.randomUUID());
        }
        boolean spam = externalAssessment.probability() >= SPAM_FROM || trapped;
        boolean discard = fixed == null
                ? externalAssessment.isSpam() && externalAssessment.probability() >= DISCARD_FROM
                : fixed && parameters.is("test_discard");
        CheckRows.Weight weight =
                apart ? CheckRows.Weight.NONE : again ? CheckRows.Weight.AGAIN : CheckRows.Weight.FULL;
        String blog = usage.noted(akismetRequest);
        UUID guid = jdbi.inTransaction(handle -> {
            UUID id = CheckRows.record(handle, akismetRequest, preparedComment, externalAssessment, spam, weight);
            Usage.add(handle, akismetRequest, blog, UsageCounts.ofCheck(spam));
            return id;
        });
        return new Answer(spam, discard, guid);
    }

    private ExternalAssessment judged(AkismetRequest akismetRequest, PreparedComment preparedComment, boolean again) {
        List<UUID> near = similarTexts.of(akismetRequest.siteKey(), preparedComment.simhash(), akismetRequest.at());
        CheckRows.Known known =
                checks.known(akismetRequest.siteKey(), preparedComment.prints(), near, akismetRequest.at());
        // Old comments are asked about again all at once, and edited ones are like themselves: that tells nothing of
        // them.
        return externalScreening.judge(
                akismetRequest.site(),
                preparedComment,
                new ExternalContext(
                        akismetRequest.parameters().honeypotFilled(),
                        again ? 0 : known.lastMinute(),
                        again ? 0 : known.lastHour(),
                        again ? 0 : known.near(),
                        known.nearSpam(),
                        known.ham(),
                        known.spam()));
    }

    /**
     * What the call says of a comment; of the reader's address only the network, if it tells readers apart: not where it is the blog's own.
     *
     * @param apart whether it is nobody's comment
     */
    static ExternalComment raw(AkismetRequest akismetRequest, String ip, boolean apart) {
        Parameters parameters = akismetRequest.parameters();
        return new ExternalComment(
                parameters.get("comment_content"),
                parameters.get("comment_author"),
                parameters.get("comment_author_email"),
                parameters.get("comment_author_url"),
                ReaderNetwork.of(ip)
                        .filter(network ->
                                !network.equals(akismetRequest.caller().network()))
                        .orElse(null),
                parameters.get("permalink"),
                apart);
    }
}
