package dev.rejoinder.akismet.check;

import dev.rejoinder.akismet.protocol.AkismetRequest;
import dev.rejoinder.akismet.protocol.InvalidRequest;
import dev.rejoinder.akismet.protocol.Parameters;
import dev.rejoinder.akismet.usage.Usage;
import dev.rejoinder.akismet.usage.UsageCounts;
import dev.rejoinder.network.ReaderNetwork;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Answers a comment-check: gathers its context, screens the comment, and records the answer. */
@Singleton
class CommentCheck {
    private static final double SPAM_FROM = 0.5;
    private static final double DISCARD_FROM = 0.99;

    private final ExternalScreening screening;
    private final ExternalContexts contexts;
    private final Usage usage;
    private final CheckAllowance allowance;
    private final AkismetMetrics metrics;
    private final Jdbi jdbi;

    CommentCheck(
            ExternalScreening screening,
            ExternalContexts contexts,
            Usage usage,
            CheckAllowance allowance,
            AkismetMetrics metrics,
            Jdbi jdbi) {
        this.screening = screening;
        this.contexts = contexts;
        this.usage = usage;
        this.allowance = allowance;
        this.metrics = metrics;
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

    /** @throws InvalidRequest when something is missing, or too much was asked */
    Answer of(AkismetRequest request) {
        request.required("blog");
        String ip = request.required("user_ip");
        allowance.use(request);
        Answer answer = answer(request, GuaranteedAnswers.of(request.parameters()), ip);
        metrics.countCheck(answer.spam());
        return answer;
    }

    private Answer answer(AkismetRequest request, @Nullable Boolean fixed, String ip) {
        Parameters parameters = request.parameters();
        boolean apart = fixed != null || parameters.is("is_test");
        boolean again = parameters.get("recheck_reason") != null;
        PreparedComment comment = screening.prepare(request.site(), raw(request, ip, apart));
        ExternalAssessment assessment = fixed == null
                ? judge(request, comment, again)
                : ExternalAssessment.fixed(fixed, request.site().policy().version());
        boolean trapped = fixed == null && parameters.honeypotFilled();
        if (!assessment.complete() && !trapped) {
            return new Answer(null, false, UUID.randomUUID());
        }
        boolean spam = assessment.probability() >= SPAM_FROM || trapped;
        boolean discard = fixed == null
                ? assessment.isSpam() && assessment.probability() >= DISCARD_FROM
                : fixed && parameters.is("test_discard");
        CheckRows.Weight weight =
                apart ? CheckRows.Weight.NONE : again ? CheckRows.Weight.AGAIN : CheckRows.Weight.FULL;
        String blog = usage.blogName(request);
        UUID guid = jdbi.inTransaction(handle -> {
            UUID id = CheckRows.record(handle, request, comment, assessment, spam, weight);
            Usage.add(handle, request, blog, UsageCounts.ofCheck(spam));
            return id;
        });
        return new Answer(spam, discard, guid);
    }

    private ExternalAssessment judge(AkismetRequest request, PreparedComment comment, boolean again) {
        return screening.judge(request.site(), comment, contexts.of(request, comment, again));
    }

    /**
     * What the call says of a comment; of the reader's address only the network, if it tells readers apart: not where it is the blog's own.
     *
     * @param apart whether it is nobody's comment
     */
    static ExternalComment raw(AkismetRequest request, String ip, boolean apart) {
        Parameters parameters = request.parameters();
        return new ExternalComment(
                parameters.get("comment_content"),
                parameters.get("comment_author"),
                parameters.get("comment_author_email"),
                parameters.get("comment_author_url"),
                ReaderNetwork.of(ip)
                        .filter(network -> !network.equals(request.caller().network()))
                        .orElse(null),
                parameters.get("permalink"),
                apart);
    }
}
