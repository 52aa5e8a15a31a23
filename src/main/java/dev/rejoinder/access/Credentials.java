package dev.rejoinder.access;

import com.fasterxml.uuid.Generators;
import dev.rejoinder.site.AlreadyTaken;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The credentials of the current site: issued, listed and revoked. */
@Singleton
public class Credentials implements PanacheRepositoryBase<StoredCredential, UUID> {
    private static final int MOST = 1_000;

    private final AkismetKeys akismetKeys;
    private final Clock clock;

    Credentials(AkismetKeys akismetKeys, Clock clock) {
        this.akismetKeys = akismetKeys;
        this.clock = clock;
    }

    /** A credential just made, with the two secrets that are never shown again. */
    public record IssuedCredential(
            Credential credential, Token token, @Nullable String akismetKey) {}

    /**
     * Makes a credential of the current site, which is {@code site}.
     *
     * @throws AlreadyTaken when the site has one of this name
     */
    @Transactional
    public IssuedCredential issue(String site, String name, Set<Scope> scopes, @Nullable Instant expiresAt) {
        UUID id = Generators.timeBasedEpochGenerator().generate();
        Token token = Token.issue(site, id);
        String akismetKey = scopes.contains(Scope.SCREEN) ? AkismetKey.random() : null;
        List<String> words = scopes.stream().sorted().map(Scope::word).toList();
        Credential credential = new Credential(id, name, words, expiresAt, null, token.hash());
        byte[] hash = akismetKey == null ? null : akismetKeys.hash(akismetKey);
        add(new StoredCredential(credential, hash, clock.instant()), name);
        return new IssuedCredential(credential, token, akismetKey);
    }

    /** The current site's, oldest first; the first thousand. */
    @Transactional
    public List<Credential> list() {
        return find("order by id").page(0, MOST).stream()
                .map(StoredCredential::credential)
                .toList();
    }

    /** Revokes one of the current site's; false when it has none with this id. */
    @Transactional
    public boolean revoke(UUID id) {
        StoredCredential credential = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (credential == null) {
            return false;
        }
        delete(credential);
        return true;
    }

    private void add(StoredCredential credential, String name) {
        if (count("name", name) > 0) {
            throw new AlreadyTaken("a credential with this name");
        }
        try {
            persistAndFlush(credential);
        } catch (ConstraintViolationException addedMeanwhile) {
            throw new AlreadyTaken("a credential with this name");
        }
    }
}
