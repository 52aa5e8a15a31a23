package dev.rejoinder.access;

import dev.rejoinder.sealing.Fingerprints;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Who holds an Akismet key. The key alone says which site it opens, so this is the one look-up that names no site: by an index over all
 * keys' hashes.
 */
@Singleton
public class AkismetKeys {
    private static final String FIND = """
            select c.site_id, c.id, c.name, c.expires_at, c.last_used_at from credential c
            join site s on s.site_id = c.site_id and s.removed_at is null
            where c.akismet_key_hash = any(:hashes) and 'screen' = any(c.scopes) limit 1
            """;

    /** Whoever comes first in a minute; those who come at the same moment need not wait for that. */
    private static final String USED = """
            update credential set last_used_at = :minute, akismet_key_hash = :hash where site_id = :site and id = (
                select id from credential where site_id = :site and id = :id
                and (last_used_at is null or last_used_at < :minute) for no key update skip locked)
            """;

    private final Jdbi jdbi;
    private final Fingerprints fingerprints;
    private final Clock clock;

    AkismetKeys(Jdbi jdbi, Fingerprints fingerprints, Clock clock) {
        this.jdbi = jdbi;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /**
     * A credential of scope {@code screen}.
     *
     * @param name the credential's
     * @param over whether its time is over
     */
    public record Holder(String site, UUID credential, String name, boolean over) {}

    private record Row(
            String siteId,
            UUID id,
            String name,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt) {
        Holder holder(Instant now) {
            return new Holder(siteId, id, name, expiresAt != null && !now.isBefore(expiresAt));
        }
    }

    /** Whose key this is, in any letter case; notes its use to the minute, and stores it under the current master secret. */
    public Optional<Holder> holder(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        if (!AkismetKey.isOne(lower)) {
            return Optional.empty();
        }
        List<byte[]> hashes = hashes(lower);
        Instant now = clock.instant();
        Optional<Row> found = jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bindArray("hashes", byte[].class, hashes)
                .mapTo(Row.class)
                .findOne());
        found.ifPresent(row -> noteUse(row, hashes.get(0), now));
        return found.map(row -> row.holder(now));
    }

    byte[] hash(String key) {
        return hashes(key).get(0);
    }

    /** The current one first; the last is how keys were stored before they had a hash with a key. */
    private List<byte[]> hashes(String key) {
        List<byte[]> hashes = new ArrayList<>(fingerprints.allOfKey(key));
        hashes.add(Token.sha256(key.getBytes(StandardCharsets.US_ASCII)));
        return hashes;
    }

    private void noteUse(Row row, byte[] current, Instant now) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        Instant last = row.lastUsedAt();
        if (!row.holder(now).over() && (last == null || last.isBefore(minute))) {
            jdbi.useHandle(handle -> handle.createUpdate(USED)
                    .bind("minute", minute)
                    .bind("hash", current)
                    .bind("site", row.siteId())
                    .bind("id", row.id())
                    .execute());
        }
    }
}
