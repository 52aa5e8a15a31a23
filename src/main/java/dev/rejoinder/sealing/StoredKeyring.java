package dev.rejoinder.sealing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The keyring as the database holds it, sealed with the master secret; made when it is first asked for. Thread-safe. */
@Singleton
class StoredKeyring {
    private static final String READ = """
            select keys from keyring
            """;

    private static final String SITES = """
            select site_id from site where removed_at is null
            """;

    /** Of several services that start at once, the first one's is everyone's. */
    private static final String CREATE = """
            insert into keyring (keys, since) values (:keys, :now) on conflict do nothing
            """;

    private static final String UPDATE = """
            update keyring set keys = :keys where id = 1 and keys = :before
            """;

    private static final UUID ROW = new UUID(0, 0);
    private static final String PURPOSE = "keyring";

    private final Jdbi jdbi;
    private final Vault vault;
    private final MasterSecret secret;
    private final FormerSecrets former;
    private final Clock clock;
    private volatile @Nullable Keyring keyring;

    StoredKeyring(Jdbi jdbi, Vault vault, MasterSecret secret, FormerSecrets former, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.secret = secret;
        this.former = former;
        this.clock = clock;
    }

    /** @throws SealBroken when it was sealed with a secret that is not here, or altered */
    Keyring get() {
        Keyring known = keyring;
        if (known == null) {
            known = open(jdbi.inTransaction(this::readOrCreate));
            keyring = known;
        }
        return known;
    }

    /** True, too, where nothing depends on it: then another takes its place. */
    boolean canBeOpened() {
        try {
            get();
            return true;
        } catch (SealBroken e) {
            return jdbi.inTransaction(this::replace);
        }
    }

    /**
     * Seals it anew unless it is sealed with the current key.
     *
     * @return how many values were sealed anew
     */
    int reseal() {
        return jdbi.inTransaction(handle -> {
            byte[] before = readOrCreate(handle);
            return vault.isCurrent(before) ? 0 : update(handle, seal(open(before)), before);
        });
    }

    private byte[] readOrCreate(Handle handle) {
        return read(handle).orElseGet(() -> {
            handle.createUpdate(CREATE)
                    .bind("keys", seal(create(sites(handle))))
                    .bind("now", clock.instant())
                    .execute();
            return read(handle).orElseThrow();
        });
    }

    private boolean replace(Handle handle) {
        return sites(handle).isEmpty()
                && update(handle, seal(create(List.of())), read(handle).orElseThrow()) == 1;
    }

    /** What sites have from a version that derived all keys from the master secret stays as it is. */
    private Keyring create(List<String> sites) {
        YearMonth month = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        return Keyring.create(
                sites.isEmpty()
                        ? List.of()
                        : Stream.concat(Stream.of(secret), former.all().stream())
                                .map(each -> Keyring.of(each, FingerprintPurpose.all(sites, month)))
                                .toList());
    }

    private static Optional<byte[]> read(Handle handle) {
        return handle.createQuery(READ).mapTo(byte[].class).findOne();
    }

    private static List<String> sites(Handle handle) {
        return handle.createQuery(SITES).mapTo(String.class).list();
    }

    private static int update(Handle handle, byte[] keys, byte[] before) {
        return handle.createUpdate(UPDATE)
                .bind("keys", keys)
                .bind("before", before)
                .execute();
    }

    private byte[] seal(Keyring keys) {
        return vault.seal("", ROW, PURPOSE, keys.written());
    }

    private Keyring open(byte[] sealed) {
        return Keyring.read(vault.openBytes("", ROW, PURPOSE, sealed));
    }
}
