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
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of checks and feedback on comments that their blogs keep. Short-lived, and without the texts; only signals quote those. */
@Singleton
class CheckRows {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    // One network after the other: of several at once PostgreSQL 15 may read all of the site while it knows little.
    static final String COUNTS = """
            with networks as materialized (select distinct unnest(cast(:networks as bytea[])) as known)
            select n.minute as last_minute, n.hour as last_hour, r.ham, r.spam, d.near, d.near_spam from (select 1) one
            cross join lateral (
                select count(*) filter (where id >= :minuteAgo) as minute, count(*) as hour from (
                    select c.id from networks cross join lateral (
                        select id from akismet_check where site_id = :site and network = networks.known
                        and id >= :hourAgo and answer is not null and occasion <> :occasion limit 1000) c
                    limit 1000) recent) n
            cross join lateral (
                select count(*) filter (where not feedback) as ham, count(*) filter (where feedback) as spam from (
                    select c.feedback from networks cross join lateral (
                        select id, feedback from akismet_check where site_id = :site and address = :address
                        and network = networks.known order by id desc limit 200) c
                    order by c.id desc limit 200) record) r
            cross join lateral (
                select count(*) filter (where c.id is null or not (c.occasion = :occasion
                        or (c.page is not distinct from :page
                        and (coalesce(c.address = :address, false)
                            or coalesce(c.network = any(cast(:networks as bytea[])), false))))) as near,
                    coalesce(bool_or(c.feedback), false) as near_spam
                from unnest(cast(:near as uuid[])) as near (id)
                left join akismet_check c on c.site_id = :site and c.id = near.id) d
            """;

    static final String RECORD = """
            insert into akismet_check as c (site_id, id, credential_id, occasion, content, page, network, address,
                checked_at, apart, answer, verdict, probability, signals, policy_version, model_version)
            values (:site, :id, :credential, :occasion, :content, :page, :network, :address, :now, :apart, :answer,
                :verdict, :probability, cast(:signals as jsonb), :policyVersion, :modelVersion)
            on conflict (site_id, occasion) do update set credential_id = excluded.credential_id,
                answer = excluded.answer, checked_at = excluded.checked_at,
                network = coalesce(c.network, excluded.network), address = coalesce(c.address, excluded.address),
                verdict = excluded.verdict, probability = excluded.probability, signals = excluded.signals,
                policy_version = excluded.policy_version, model_version = excluded.model_version
            returning id
            """;

    private final Jdbi jdbi;

    CheckRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The figures that a check is screened with.
     *
     * @param near how many others are nearly the same; not what the same author, or somebody in the same network, sent to the same page
     * @param nearSpam whether one of them was said to be spam
     */
    record Counts(int lastMinute, int lastHour, int ham, int spam, int near, boolean nearSpam) {}

    /** @param near what is nearly the same */
    Counts counts(String site, Prints prints, List<UUID> near, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNTS)
                .bind("site", site)
                .bind("occasion", prints.occasion())
                .bind("address", prints.address())
                .bindArray("networks", String.class, hex(prints.networks()))
                .bind("page", prints.page())
                .bindArray("near", UUID.class, near.toArray())
                .bind("minuteAgo", TimeOrderedIds.first(now.minus(MINUTE)))
                .bind("hourAgo", TimeOrderedIds.first(now.minus(HOUR)))
                .mapTo(Counts.class)
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
            AkismetRequest request,
            PreparedComment comment,
            ExternalAssessment assessment,
            boolean answer,
            Weight weight) {
        Prints prints = comment.prints();
        UUID id = handle.createQuery(RECORD)
                .bind("site", request.siteKey())
                .bind("id", TimeOrderedIds.at(request.at()))
                .bind("credential", request.credential())
                .bind("occasion", prints.occasion())
                .bind("content", prints.content())
                .bind("page", prints.page())
                .bind("network", weight == Weight.FULL ? first(prints.networks()) : null)
                .bind("address", prints.address())
                .bind("now", request.at())
                .bind("apart", weight == Weight.NONE)
                .bind("answer", answer)
                .bind("verdict", assessment.verdict())
                .bind("probability", assessment.probability())
                .bind("signals", assessment.signals())
                .bind("policyVersion", assessment.policyVersion())
                .bind("modelVersion", assessment.modelVersion())
                .mapTo(UUID.class)
                .one();
        if (weight == Weight.FULL) {
            SimilarTexts.note(handle, request.siteKey(), id, comment.simhash(), request.at());
        }
        return id;
    }

    /** The network of the month that runs, where it is known. */
    static byte @Nullable [] first(List<byte[]> networks) {
        return networks.isEmpty() ? null : networks.get(0);
    }

    private static List<String> hex(List<byte[]> prints) {
        return prints.stream()
                .map(each -> "\\x" + HexFormat.of().formatHex(each))
                .toList();
    }
}
