package dev.rejoinder.access;

import dev.rejoinder.sealing.Fingerprints;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
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
            where c.akismet_key_hash = any(cast(:hashes as bytea[])) and 'screen' = any(c.scopes) limit 1
            """;

    /** Whoever comes first in a minute; those who come at the same moment need not wait for that. */
    private static final String USED = """
            update credential set last_used_at = :minute, akismet_key_hash = :hash where site_id = :site and id = (
                select id from credential where site_id = :site and id = :id and (last_used_at is null or last_used_at < :minute)
                for no key update skip locked)
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

    private record Row(Holder holder, @Nullable Instant lastUsedAt) {}

    /** Whose key this is, in any letter case; notes its use to the minute, and stores it under the current master secret. */
    public Optional<Holder> holder(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        if (!AkismetKey.isOne(lower)) {
            return Optional.empty();
        }
        List<byte[]> hashes = hashes(lower);
        Instant now = clock.instant();
        Optional<Row> found = jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bindArray(
                        "hashes",
                        String.class,
                        hashes.stream()
                                .map(hash -> "\\x" + HexFormat.of().formatHex(hash))
                                .toList())
                .map((row, context) -> row(row, now))
                .findOne());
        found.ifPresent(row -> used(row, hashes.get(0), now));
        return found.map(Row::holder);
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

    private void used(Row row, byte[] current, Instant now) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        Instant last = row.lastUsedAt();
        if (!row.holder().over() && (last == null || last.isBefore(minute))) {
            jdbi.useHandle(handle -> handle.createUpdate(USED)
                    .bind("minute", minute)
                    .bind("hash", current)
                    .bind("site", row.holder().site())
                    .bind("id", row.holder().credential())
                    .execute());
        }
    }

    private static Row row(ResultSet row, Instant now) throws SQLException {
        Instant expires = instant(row, "expires_at");
        return new Row(
                new Holder(
                        row.getString("site_id"),
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        expires != null && !now.isBefore(expires)),
                instant(row, "last_used_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column) == null
                ? null
                : row.getTimestamp(column).toInstant();
    }
}
