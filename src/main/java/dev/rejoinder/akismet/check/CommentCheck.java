package dev.rejoinder.akismet.check;

import dev.rejoinder.akismet.protocol.AkismetLimits;
import dev.rejoinder.akismet.protocol.Call;
import dev.rejoinder.akismet.protocol.Declined;
import dev.rejoinder.akismet.protocol.Pace;
import dev.rejoinder.akismet.protocol.Parameters;
import dev.rejoinder.akismet.usage.Count;
import dev.rejoinder.akismet.usage.Quota;
import dev.rejoinder.akismet.usage.Usage;
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

    private final Checking checking;
    private final Checks checks;
    private final SimilarTexts similarTexts;
    private final Usage usage;
    private final Quota quota;
    private final Pace pace;
    private final Figures figures;
    private final Jdbi jdbi;

    CommentCheck(
            Checking checking,
            Checks checks,
            SimilarTexts similarTexts,
            Usage usage,
            Quota quota,
            AkismetLimits limits,
            Figures figures,
            Jdbi jdbi) {
        this.checking = checking;
        this.checks = checks;
        this.similarTexts = similarTexts;
        this.usage = usage;
        this.quota = quota;
        this.pace = new Pace(limits.checks(), "Too many checks at once; ask again in a minute.");
        this.figures = figures;
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

    /** @throws Declined when something is missing, or the month's checks are used up twice over */
    Answer of(Call call) {
        call.required("blog");
        String ip = call.required("user_ip");
        Quota.State state = quota.of(call.site(), call.at());
        if (state.isThrottled()) {
            throw Declined.limited("The month's checks are used up twice over.", state.alert(), 3_600);
        }
        pace.check(call.siteKey());
        Answer answer = answer(call, Verdicts.fixed(call.parameters()), ip);
        figures.answered(answer.spam());
        return answer;
    }

    private Answer answer(Call call, @Nullable Boolean fixed, String ip) {
        Parameters parameters = call.parameters();
        boolean apart = fixed != null || parameters.is("is_test");
        boolean again = parameters.get("recheck_reason") != null;
        Prepared prepared = checking.prepare(call.site(), raw(call, ip, apart));
        Checked checked = fixed == null
                ? judged(call, prepared, again)
                : Checked.fixed(fixed, call.site().policy().version());
        boolean trapped = fixed == null && parameters.honeypotFilled();
        if (!checked.complete() && !trapped) {
            return new Answer(null, false, UUID.randomUUID());
        }
        boolean spam = checked.probability() >= SPAM_FROM || trapped;
        boolean discard = fixed == null
                ? checked.isSpam() && checked.probability() >= DISCARD_FROM
                : fixed && parameters.is("test_discard");
        Checks.Weight weight = apart ? Checks.Weight.NONE : again ? Checks.Weight.AGAIN : Checks.Weight.FULL;
        String blog = usage.noted(call);
        UUID guid = jdbi.inTransaction(handle -> {
            UUID id = Checks.record(handle, call, prepared, checked, spam, weight);
            Usage.add(handle, call, blog, Count.ofCheck(spam));
            return id;
        });
        return new Answer(spam, discard, guid);
    }

    private Checked judged(Call call, Prepared prepared, boolean again) {
        List<UUID> near = similarTexts.of(call.siteKey(), prepared.simhash(), call.at());
        Checks.Known known = checks.known(call.siteKey(), prepared.prints(), near, call.at());
        // Old comments are asked about again all at once, and edited ones are like themselves: that tells nothing of
        // them.
        return checking.judge(
                call.site(),
                prepared,
                new CheckFacts(
                        call.parameters().honeypotFilled(),
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
    static RawCheck raw(Call call, String ip, boolean apart) {
        Parameters parameters = call.parameters();
        return new RawCheck(
                parameters.get("comment_content"),
                parameters.get("comment_author"),
                parameters.get("comment_author_email"),
                parameters.get("comment_author_url"),
                ReaderNetwork.of(ip)
                        .filter(network -> !network.equals(call.caller().network()))
                        .orElse(null),
                parameters.get("permalink"),
                apart);
    }
}
