package dev.rejoinder.access;

import com.fasterxml.uuid.Generators;
import dev.rejoinder.site.AlreadyTaken;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The credentials of all sites. */
@Singleton
public class Credentials {
    private static final String SELECT =
            "select id, name, scopes, expires_at, last_used_at, token_hash from credential where site_id = :site";

    private final Jdbi jdbi;
    private final AkismetKeys akismetKeys;
    private final Clock clock;

    Credentials(Jdbi jdbi, AkismetKeys akismetKeys, Clock clock) {
        this.jdbi = jdbi;
        this.akismetKeys = akismetKeys;
        this.clock = clock;
    }

    /** A credential just made, with the two secrets that are never shown again. */
    public record Issued(
            Credential credential, Token token, @Nullable String akismetKey) {}

    /**
     * Makes a credential.
     *
     * @throws AlreadyTaken when the site has one of this name
     */
    public Issued issue(String site, String name, Set<Scope> scopes, @Nullable Instant expiresAt) {
        UUID id = Generators.timeBasedEpochGenerator().generate();
        Token token = Token.issue(site, id);
        String akismetKey = scopes.contains(Scope.SCREEN) ? AkismetKey.random() : null;
        List<String> words = scopes.stream().sorted().map(Scope::word).toList();
        int added = jdbi.withHandle(handle -> handle.createUpdate(
                        "insert into credential (site_id, id, name, scopes, token_hash, akismet_key_hash, expires_at, created_at)"
                                + " values (:site, :id, :name, :scopes, :hash, :akismet, :expires, :now) on conflict do nothing")
                .bind("site", site)
                .bind("id", id)
                .bind("name", name)
                .bindArray("scopes", String.class, words.toArray())
                .bind("hash", token.hash())
                .bind("akismet", akismetKey == null ? null : akismetKeys.hash(akismetKey))
                .bind("expires", expiresAt)
                .bind("now", clock.instant())
                .execute());
        if (added == 0) {
            throw new AlreadyTaken("a credential with this name");
        }
        return new Issued(new Credential(id, name, words, expiresAt, null, token.hash()), token, akismetKey);
    }

    public List<Credential> of(String site) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " order by id limit 1000")
                .bind("site", site)
                .map((row, context) -> credential(row))
                .list());
    }

    public boolean remove(String site, UUID id) {
        return jdbi.withHandle(
                        handle -> handle.createUpdate("delete from credential where site_id = :site and id = :id")
                                .bind("site", site)
                                .bind("id", id)
                                .execute())
                == 1;
    }

    /** Who bears this token, if it is good; notes its use to the minute. */
    Optional<Actor> bearer(Token token) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and id = :id")
                        .bind("site", token.site())
                        .bind("id", token.id())
                        .map((row, context) -> credential(row))
                        .findOne())
                .filter(credential -> token.matches(credential.tokenHash()) && !credential.isOver(now))
                .map(credential -> {
                    used(token, credential, now);
                    Set<Scope> scopes =
                            credential.scopes().stream().map(Scope::of).collect(Collectors.toUnmodifiableSet());
                    return new Actor(token.site(), credential.id(), credential.name(), scopes);
                });
    }

    private void used(Token token, Credential credential, Instant now) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        Instant last = credential.lastUsedAt();
        if (last == null || last.isBefore(minute)) {
            jdbi.useHandle(handle -> handle.createUpdate(
                            "update credential set last_used_at = :minute where site_id = :site and id = :id")
                    .bind("minute", minute)
                    .bind("site", token.site())
                    .bind("id", token.id())
                    .execute());
        }
    }

    private static Credential credential(ResultSet row) throws SQLException {
        return new Credential(
                row.getObject("id", UUID.class),
                row.getString("name"),
                List.of((String[]) row.getArray("scopes").getArray()),
                instant(row.getTimestamp("expires_at")),
                instant(row.getTimestamp("last_used_at")),
                row.getBytes("token_hash"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
