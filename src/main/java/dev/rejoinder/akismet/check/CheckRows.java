package dev.rejoinder.akismet.check;

import dev.rejoinder.akismet.check.PreparedComment.Prints;
import dev.rejoinder.akismet.protocol.AkismetRequest;
import dev.rejoinder.intake.SimilarTexts;
import dev.rejoinder.persistence.TimeOrderedIds;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What was asked and said about comments that their blogs keep: short-lived and without the texts, which only reasons quote. */
@Singleton
class CheckRows {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    static final String KNOWN = """
            select n.minute, n.hour, r.ham, r.spam, d.near, d.near_spam from (select 1) one
            cross join lateral (
                select count(*) filter (where id >= :minuteAgo) as minute, count(*) as hour from (
                    select id from akismet_check where site_id = :site and network = any(cast(:networks as bytea[]))
                    and id >= :hourAgo and answer is not null and occasion <> :occasion limit 1000) recent) n
            cross join lateral (
                select count(*) filter (where not feedback) as ham, count(*) filter (where feedback) as spam from (
                    select feedback from akismet_check where site_id = :site and address = :address
                    and network = any(cast(:networks as bytea[])) order by id desc limit 200) record) r
            cross join lateral (
                select count(*) filter (where c.id is null or not (c.occasion = :occasion or (c.page is not distinct from :page
                        and (coalesce(c.address = :address, false) or coalesce(c.network = any(cast(:networks as bytea[])), false))))) as near,
                    coalesce(bool_or(c.feedback), false) as near_spam
                from unnest(cast(:near as uuid[])) as near (id)
                left join akismet_check c on c.site_id = :site and c.id = near.id) d
            """;

    static final String RECORD = """
            insert into akismet_check as c (site_id, id, credential_id, occasion, content, page, network, address, checked_at, apart, answer,
                verdict, probability, signals, policy_version, model_version)
            values (:site, :id, :credential, :occasion, :content, :page, :network, :address, :now, :apart, :answer,
                :verdict, :probability, cast(:signals as jsonb), :policyVersion, :modelVersion)
            on conflict (site_id, occasion) do update set credential_id = excluded.credential_id, answer = excluded.answer,
                checked_at = excluded.checked_at,
                network = coalesce(c.network, excluded.network), address = coalesce(c.address, excluded.address),
                verdict = excluded.verdict, probability = excluded.probability, signals = excluded.signals,
                policy_version = excluded.policy_version, model_version = excluded.model_version
            returning id
            """;

    static final String LATEST = """
            select id, answer, feedback from akismet_check where site_id = :site and content = :content and not apart order by id desc limit 1 for update
            """;

    static final String SAID = """
            update akismet_check set feedback = :spam, feedback_at = :now where site_id = :site and id = :id
            """;

    static final String SAID_FIRST = """
            insert into akismet_check (site_id, id, credential_id, occasion, content, page, network, address, checked_at, feedback, feedback_at)
            values (:site, :id, :credential, :occasion, :content, :page, :network, :address, :now, :spam, :now)
            on conflict (site_id, occasion) do update set feedback = excluded.feedback, feedback_at = excluded.feedback_at
            """;

    private final Jdbi jdbi;

    CheckRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What is known when a blog asks.
     *
     * @param near how many others are nearly the same; not what the same author, or somebody in the same network, sent to the same page
     * @param nearSpam whether one of them was said to be spam
     */
    record Known(int lastMinute, int lastHour, int ham, int spam, int near, boolean nearSpam) {}

    /**
     * What is known when a blog says what a comment was.
     *
     * @param answer what it was answered, if it asked
     * @param feedback what it said before
     */
    record Earlier(
            UUID id, @Nullable Boolean answer, @Nullable Boolean feedback) {}

    /** @param near what is nearly the same */
    Known known(String site, Prints prints, List<UUID> near, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(KNOWN)
                .bind("site", site)
                .bind("occasion", prints.occasion())
                .bind("address", prints.address())
                .bindArray("networks", String.class, written(prints.networks()))
                .bind("page", prints.page())
                .bindArray("near", UUID.class, near.toArray())
                .bind("minuteAgo", TimeOrderedIds.first(now.minus(MINUTE)))
                .bind("hourAgo", TimeOrderedIds.first(now.minus(HOUR)))
                .map((row, context) -> new Known(
                        row.getInt("minute"),
                        row.getInt("hour"),
                        row.getInt("ham"),
                        row.getInt("spam"),
                        row.getInt("near"),
                        row.getBoolean("near_spam")))
                .one());
    }

    /** How far a check counts for what is asked later. */
    enum Weight {
        /** Like any comment that comes in. */
        FULL,
        /** Asked about again: for its author's record, not for pace and likeness. */
        AGAIN,
        /** Only tried, or answered whatever it says. */
        NONE
    }

    /**
     * Keeps what was answered; once more about the same comment it takes the place of what was answered before.
     *
     * @return its id
     */
    static UUID record(
            Handle handle,
            AkismetRequest akismetRequest,
            PreparedComment preparedComment,
            ExternalAssessment externalAssessment,
            boolean answer,
            Weight weight) {
        Prints prints = preparedComment.prints();
        UUID id = handle.createQuery(RECORD)
                .bind("site", akismetRequest.siteKey())
                .bind("id", TimeOrderedIds.at(akismetRequest.at()))
                .bind("credential", akismetRequest.credential())
                .bind("occasion", prints.occasion())
                .bind("content", prints.content())
                .bind("page", prints.page())
                .bind("network", weight == Weight.FULL ? first(prints.networks()) : null)
                .bind("address", prints.address())
                .bind("now", akismetRequest.at())
                .bind("apart", weight == Weight.NONE)
                .bind("answer", answer)
                .bind("verdict", externalAssessment.verdict())
                .bind("probability", externalAssessment.probability())
                .bind("signals", externalAssessment.signals())
                .bind("policyVersion", externalAssessment.policyVersion())
                .bind("modelVersion", externalAssessment.modelVersion())
                .mapTo(UUID.class)
                .one();
        if (weight == Weight.FULL) {
            SimilarTexts.note(handle, akismetRequest.siteKey(), id, preparedComment.simhash(), akismetRequest.at());
        }
        return id;
    }

    /** The latest check or feedback on this text of this author; locked. */
    static Optional<Earlier> earlier(Handle handle, String site, Prints prints) {
        return handle.createQuery(LATEST)
                .bind("site", site)
                .bind("content", prints.content())
                .map((row, context) ->
                        new Earlier(row.getObject("id", UUID.class), (Boolean) row.getObject("answer"), (Boolean)
                                row.getObject("feedback")))
                .findOne();
    }

    /** Keeps what was said, beside what is known already if there is anything. */
    static void said(
            Handle handle, AkismetRequest akismetRequest, Prints prints, @Nullable Earlier earlier, boolean spam) {
        if (earlier == null) {
            handle.createUpdate(SAID_FIRST)
                    .bind("site", akismetRequest.siteKey())
                    .bind("id", TimeOrderedIds.at(akismetRequest.at()))
                    .bind("credential", akismetRequest.credential())
                    .bind("occasion", prints.occasion())
                    .bind("content", prints.content())
                    .bind("page", prints.page())
                    .bind("network", first(prints.networks()))
                    .bind("address", prints.address())
                    .bind("spam", spam)
                    .bind("now", akismetRequest.at())
                    .execute();
        } else {
            handle.createUpdate(SAID)
                    .bind("site", akismetRequest.siteKey())
                    .bind("id", earlier.id())
                    .bind("spam", spam)
                    .bind("now", akismetRequest.at())
                    .execute();
        }
    }

    private static byte @Nullable [] first(List<byte[]> networks) {
        return networks.isEmpty() ? null : networks.get(0);
    }

    private static List<String> written(List<byte[]> prints) {
        return prints.stream()
                .map(each -> "\\x" + HexFormat.of().formatHex(each))
                .toList();
    }
}
