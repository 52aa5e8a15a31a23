package dev.rejoinder.sealing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Seals short texts and other bytes for storage: AES-256-GCM (NIST SP 800-38D) through Tink, bound to site, row and purpose,
 * so that a sealed value copied elsewhere does not open. Thread-safe.
 *
 * <p>A vault may know older secrets: it seals with the first and opens with all, which is what changing a secret needs.
 */
@Singleton
public final class Vault {
    /** What an author's address is sealed for, with the comment's id as row. */
    public static final String AUTHOR_ADDRESS = "author-address";

    /** What a lesson's features are sealed for, with the decision's id as row. */
    public static final String LESSON_VECTOR = "lesson-vector";

    /** What a model's weights are sealed for, one model a site: the row is all zeros. */
    public static final String MODEL_WEIGHTS = "model-weights";

    private final SealingKey current;
    private final Map<Integer, SealingKey> keys;

    /** Seals with {@code current} and opens also what was sealed with one of {@code former}. */
    @Inject
    public Vault(MasterSecret current, FormerSecrets former) {
        this.current = SealingKey.of(current);
        Map<Integer, SealingKey> byId = new LinkedHashMap<>();
        for (MasterSecret secret : former.all()) {
            SealingKey key = SealingKey.of(secret);
            byId.put(key.id(), key);
        }
        byId.put(this.current.id(), this.current);
        this.keys = Map.copyOf(byId);
    }

    /** A text sealed, different on each call. */
    public byte[] seal(String site, UUID row, String purpose, String plain) {
        return seal(site, row, purpose, plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes sealed, different on each call. */
    public byte[] seal(String site, UUID row, String purpose, byte[] plain) {
        return current.seal(site, row, purpose, plain);
    }

    /**
     * The text that was sealed for just this site, row and purpose.
     *
     * @throws SealBroken when it was not, was altered, or its key is not here
     */
    public String open(String site, UUID row, String purpose, byte[] sealed) {
        return new String(openBytes(site, row, purpose, sealed), StandardCharsets.UTF_8);
    }

    /**
     * The bytes that were sealed for just this site, row and purpose.
     *
     * @throws SealBroken when they were not, were altered, or their key is not here
     */
    public byte[] openBytes(String site, UUID row, String purpose, byte[] sealed) {
        int id =
                SealingKey.idIn(sealed).orElseThrow(() -> new SealBroken("Not a sealed value of a version known here"));
        SealingKey key = keys.get(id);
        if (key == null) {
            throw new SealBroken("Sealed with another secret than the one configured");
        }
        return key.open(site, row, purpose, sealed);
    }

    /** What a value sealed with the current key begins with: its first five bytes. One that does not is due for sealing anew. */
    public byte[] mark() {
        return current.mark();
    }

    /** Whether a value is sealed with the current key. */
    boolean isCurrent(byte[] sealed) {
        return SealingKey.idIn(sealed).equals(OptionalInt.of(current.id()));
    }

    /** The number of the key that seals. */
    public int currentKey() {
        return current.id();
    }

    /** Whether what was sealed with the key of this number can be opened. */
    public boolean knows(int key) {
        return keys.containsKey(key);
    }
}
