package dev.rejoinder.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Who bears a token. Asked by SQL, not through the ORM: the answer says which site a session may see, and every request with a token waits
 * for it.
 */
@Singleton
class TokenBearers {
    private static final String FIND = """
            select c.id, c.name, c.scopes, c.expires_at, c.last_used_at, c.token_hash from credential c
            join site s on s.site_id = c.site_id and s.removed_at is null
            where c.site_id = :site and c.id = :id
            """;

    private static final String USED = """
            update credential set last_used_at = :minute where site_id = :site and id = :id
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    TokenBearers(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Who bears this token, if it is good; notes its use to the minute. */
    Optional<Actor> find(Token token) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                        .bind("site", token.site())
                        .bind("id", token.id())
                        .mapTo(Credential.class)
                        .findOne())
                .filter(credential -> token.matches(credential.tokenHash()) && !credential.isOver(now))
                .map(credential -> {
                    noteUse(token, credential, now);
                    return actor(token, credential);
                });
    }

    private static Actor actor(Token token, Credential credential) {
        Set<Scope> scopes = credential.scopes().stream().map(Scope::of).collect(Collectors.toUnmodifiableSet());
        return new Actor(token.site(), credential.id(), credential.name(), scopes);
    }

    private void noteUse(Token token, Credential credential, Instant now) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        Instant last = credential.lastUsedAt();
        if (last == null || last.isBefore(minute)) {
            jdbi.useHandle(handle -> handle.createUpdate(USED)
                    .bind("minute", minute)
                    .bind("site", token.site())
                    .bind("id", token.id())
                    .execute());
        }
    }
}
