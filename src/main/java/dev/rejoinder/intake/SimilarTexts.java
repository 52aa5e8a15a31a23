package dev.rejoinder.intake;

import dev.rejoinder.screening.ShingleOverlap;
import dev.rejoinder.screening.SimHash;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Nearly the same text, sent to a site within three days: as comments, as edits of them, or as what a blog asked about. A campaign is seen whichever way it
 * comes.
 */
@Singleton
public class SimilarTexts {
    private static final String BAND = """
            (select %1$s as id, simhash from %2$s where site_id = :site and band%3$d = a.bands[%3$d + 1]
                and submitted_at > a.at - interval '3 days' order by submitted_at desc limit 100)
            """;

    /** Of a row {@code a} with {@code bands} and {@code at}: the ids and hashes that may be near. */
    static final String LOOK = Stream.of("comment_id similarity", "check_id check_similarity")
            .map(table -> table.split(" "))
            .flatMap(table -> IntStream.range(0, 4).mapToObj(band -> BAND.formatted(table[0], table[1], band)))
            .collect(Collectors.joining(" union all "));

    private static final String FIND = """
            select near.id, min(bit_count((near.simhash # :simhash)::bit(64))) <= :certain as certain
            from (select cast(:bands as int[]) as bands, cast(:now as timestamptz) as at) a cross join lateral (%s) near
            where bit_count((near.simhash # :simhash)::bit(64)) <= :near group by near.id limit :most
            """.formatted(LOOK);

    private static final String TEXTS = """
            select distinct on (s.comment_id) s.comment_id as id, r.text from similarity s
            join revision r on r.site_id = :site and r.comment_id = s.comment_id and r.number = s.revision
            where s.site_id = :site and s.comment_id = any(:ids) and r.text is not null
                and bit_count((s.simhash # :simhash)::bit(64)) <= :near
            order by s.comment_id, bit_count((s.simhash # :simhash)::bit(64)), s.revision desc
            """;

    private static final String INSERT_CHECK = """
            insert into check_similarity (site_id, check_id, submitted_at, simhash)
            values (:site, :check, :now, :simhash)
            on conflict do nothing
            """;

    private static final int MOST = 50;

    /** So many texts are read at most to confirm what hashes suggest; a campaign shows in fewer. */
    static final int MOST_CONFIRMED = 10;

    private final Jdbi jdbi;

    SimilarTexts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Comments and checks with nearly this text; at most 50.
     *
     * @param text masked
     * @param simhash of the text; nothing when it is too short to be near another
     */
    public List<UUID> of(String site, String text, OptionalLong simhash, Instant now) {
        if (simhash.isEmpty()) {
            return List.of();
        }
        List<Candidate> candidates = jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("site", site)
                .bindArray("bands", Integer.class, bands(simhash.getAsLong()))
                .bind("now", now)
                .bind("simhash", simhash.getAsLong())
                .bind("near", SimHash.NEAR)
                .bind("certain", ShingleOverlap.CERTAIN)
                .bind("most", MOST)
                .mapTo(Candidate.class)
                .list());
        List<UUID> suggested = candidates.stream()
                .filter(candidate -> !candidate.certain())
                .map(Candidate::id)
                .toList();
        Set<UUID> others = refuted(site, text, simhash, suggested);
        return candidates.stream()
                .map(Candidate::id)
                .filter(id -> !others.contains(id))
                .toList();
    }

    /** Those of the candidates that say something else, by their texts. Of a check no text is kept: its hash has to do. */
    Set<UUID> refuted(String site, String text, OptionalLong simhash, List<UUID> candidates) {
        if (candidates.isEmpty() || simhash.isEmpty()) {
            return Set.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(TEXTS)
                .bind("site", site)
                .bindArray(
                        "ids",
                        UUID.class,
                        candidates.stream().limit(MOST_CONFIRMED).toArray())
                .bind("simhash", simhash.getAsLong())
                .bind("near", SimHash.NEAR)
                .mapTo(KnownText.class)
                .filter(known -> !ShingleOverlap.isNearDuplicate(text, known.text()))
                .map(KnownText::id)
                .collectIntoSet());
    }

    /** What may be near, by its hash; certain when the hash is so near that the text needs no look. */
    record Candidate(UUID id, boolean certain) {}

    record KnownText(UUID id, String text) {}

    /** Has a check be found as a near-duplicate from the commit on; once is enough. */
    public static void note(Handle handle, String site, UUID check, OptionalLong simhash, Instant now) {
        simhash.ifPresent(hash -> handle.createUpdate(INSERT_CHECK)
                .bind("site", site)
                .bind("check", check)
                .bind("now", now)
                .bind("simhash", hash)
                .execute());
    }

    private static Object[] bands(long simhash) {
        return IntStream.of(SimHash.bands(simhash)).boxed().toArray();
    }
}
