package dev.rejoinder.access;

import jakarta.inject.Singleton;
import java.util.Optional;

/** Knows who stands behind an {@code Authorization} header (RFC 6750, section 2.1). */
@Singleton
class BearerAuthentication {
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 256;

    /** The longest that fits into the header. */
    static final int LONGEST_TOKEN = LONGEST - SCHEME.length();

    private final TokenBearers bearers;
    private final Optional<String> administratorToken;

    BearerAuthentication(TokenBearers bearers, AdministratorSettings settings) {
        this.bearers = bearers;
        this.administratorToken = settings.adminToken().map(String::strip);
    }

    /** The actor, or nobody when the header names no good credential. */
    Optional<Actor> actor(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) || authorization.length() > LONGEST) {
            return Optional.empty();
        }
        String bearer = authorization.substring(SCHEME.length()).strip();
        if (administratorToken.filter(token -> Token.same(token, bearer)).isPresent()) {
            return Optional.of(Actor.administrator());
        }
        return Token.parse(bearer).flatMap(bearers::find);
    }
}
