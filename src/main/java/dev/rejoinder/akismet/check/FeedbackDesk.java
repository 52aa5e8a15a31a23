package dev.rejoinder.akismet.check;

import dev.rejoinder.akismet.protocol.AkismetLimits;
import dev.rejoinder.akismet.protocol.Call;
import dev.rejoinder.akismet.protocol.Declined;
import dev.rejoinder.akismet.protocol.Pace;
import dev.rejoinder.akismet.usage.Count;
import dev.rejoinder.akismet.usage.Usage;
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
class FeedbackDesk {
    /** Two who say something of the same comment at the same moment: one after the other. */
    private static final String TURN =
            "select pg_advisory_xact_lock(hashtextextended(:site || encode(:content, 'hex'), 0))";

    private final Checking checking;
    private final Feedback feedback;
    private final Usage usage;
    private final Pace pace;
    private final Figures figures;
    private final Jdbi jdbi;

    FeedbackDesk(Checking checking, Feedback feedback, Usage usage, AkismetLimits limits, Figures figures, Jdbi jdbi) {
        this.checking = checking;
        this.feedback = feedback;
        this.usage = usage;
        this.pace = new Pace(limits.feedback(), "Too much feedback at once; send the rest in a minute.");
        this.figures = figures;
        this.jdbi = jdbi;
    }

    /**
     * Said again, it changes nothing; said otherwise, only the last word counts.
     *
     * @throws Declined when something is missing, or there is too much of it
     */
    @Transactional
    public void take(Call call, boolean spam) {
        call.required("blog");
        String ip = call.required("user_ip");
        Boolean fixed = Verdicts.fixed(call.parameters());
        if (call.parameters().is("is_test") || (fixed != null && fixed)) {
            return;
        }
        pace.check(call.siteKey());
        Prepared prepared = checking.prepare(call.site(), CommentCheck.raw(call, ip, false));
        if (prepared.isEmpty()) {
            return;
        }
        String blog = usage.noted(call);
        boolean isNew = jdbi.withHandle(handle -> {
            handle.createQuery(TURN)
                    .bind("site", call.siteKey())
                    .bind("content", prepared.prints().content())
                    .mapToMap()
                    .one();
            Checks.Earlier earlier =
                    Checks.earlier(handle, call.siteKey(), prepared.prints()).orElse(null);
            if (earlier != null && earlier.feedback() != null && earlier.feedback() == spam) {
                return false;
            }
            Checks.said(handle, call, prepared.prints(), earlier, spam);
            count(handle, call, blog, earlier, spam);
            return true;
        });
        if (isNew) {
            feedback.learn(
                    call.siteKey(),
                    new Feedback.Said(
                            TimeOrderedIds.at(call.at()),
                            named(prepared.prints().content()),
                            spam,
                            "akismet:" + call.caller().name(),
                            prepared.text(),
                            prepared.name(),
                            prepared.website(),
                            prepared.prints().address(),
                            call.at()));
            figures.said(spam);
        }
    }

    /** What is said first or otherwise makes a difference to what was counted. */
    private static void count(Handle handle, Call call, String blog, Checks.@Nullable Earlier earlier, boolean spam) {
        Boolean answer = earlier == null ? null : earlier.answer();
        Boolean before = earlier == null ? null : earlier.feedback();
        int missed = missed(answer, spam) - missed(answer, before);
        int falsePositives = falsePositives(answer, spam) - falsePositives(answer, before);
        Usage.add(handle, call, blog, new Count(0, 0, 0, missed, falsePositives));
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
