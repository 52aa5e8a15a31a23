package dev.rejoinder.akismet.usage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rejoinder.akismet.protocol.AkismetRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.YearMonth;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Checks and feedback, counted by month, key and blog. */
@Singleton
public class Usage {
    /** Blogs a month under one key that are told apart; more are counted together, under no name. */
    private static final int MOST_BLOGS = 1_000;

    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

    static final String ADD = """
            insert into akismet_usage as u (site_id, month, credential_id, blog, slot,
                api_calls, spam, ham, missed_spam, false_positives)
            values (:site, :month, :credential, :blog, pg_backend_pid() % 64,
                :calls, :spam, :ham, :missed, :falsePositives)
            on conflict (site_id, month, credential_id, blog, slot) do update set
                api_calls = u.api_calls + excluded.api_calls, spam = u.spam + excluded.spam, ham = u.ham + excluded.ham,
                missed_spam = u.missed_spam + excluded.missed_spam,
                false_positives = u.false_positives + excluded.false_positives
            """;

    static final String THERE = """
            select exists (select 1 from akismet_usage
                where site_id = :site and month = :month and credential_id = :credential and blog = :blog)
            """;

    static final String BLOGS = """
            select count(distinct blog) from akismet_usage
            where site_id = :site and month = :month and credential_id = :credential
            """;

    private final Jdbi jdbi;
    // By one string each: strings of one hash, which a client may make up, are found by their order.
    private final Cache<String, Boolean> told = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(KNOWN_FOR)
            .build();

    private final Cache<String, Boolean> full = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(KNOWN_FOR)
            .build();

    Usage(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Under which name a call's blog is counted: its own, unless there are too many already. */
    public String blogName(AkismetRequest request) {
        YearMonth month = Months.of(request.at());
        String asked = key(request, month) + " " + request.blog();
        boolean isTold = told.get(asked, key -> isThere(request, month) || hasRoom(request, month));
        return isTold ? request.blog() : "";
    }

    private static String key(AkismetRequest request, YearMonth month) {
        return request.siteKey() + " " + month + " " + request.credential();
    }

    private boolean isThere(AkismetRequest request, YearMonth month) {
        return jdbi.withHandle(handle -> bind(handle.createQuery(THERE), request, month)
                .bind("blog", request.blog())
                .mapTo(Boolean.class)
                .one());
    }

    /** Names take long to count where there are many: that there is no more room is remembered. */
    private boolean hasRoom(AkismetRequest request, YearMonth month) {
        String key = key(request, month);
        boolean isFull = full.get(
                key,
                unknown -> jdbi.withHandle(handle -> bind(handle.createQuery(BLOGS), request, month)
                                .mapTo(Integer.class)
                                .one())
                        >= MOST_BLOGS);
        if (!isFull) {
            full.invalidate(key);
        }
        return !isFull;
    }

    private static Query bind(Query query, AkismetRequest request, YearMonth month) {
        return query.bind("site", request.siteKey())
                .bind("month", Months.day(month))
                .bind("credential", request.credential());
    }

    /** Adds to a month, under the name that {@link #blogName} gave; in the running transaction. */
    public static void add(Handle handle, AkismetRequest request, String blog, UsageCounts count) {
        handle.createUpdate(ADD)
                .bind("site", request.siteKey())
                .bind("month", Months.day(Months.of(request.at())))
                .bind("credential", request.credential())
                .bind("blog", blog)
                .bind("calls", count.calls())
                .bind("spam", count.spam())
                .bind("ham", count.ham())
                .bind("missed", count.missedSpam())
                .bind("falsePositives", count.falsePositives())
                .execute();
    }
}
