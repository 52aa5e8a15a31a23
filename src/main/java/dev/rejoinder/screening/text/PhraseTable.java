package dev.rejoinder.screening.text;

/**
 * A trie of phrases, kept as hashes in an open-addressed table: about 20 bytes for each word of a phrase, where a trie of objects takes a
 * kilobyte. The search goes from each word of a text as far as some phrase begins so, hence it is linear in the text. Two phrases share a
 * hash by chance once in 2^64 pairs.
 */
final class PhraseTable {
    private static final long ROOT = 0x2545F4914F6CDD1DL;
    private static final long STEM = 0x5851F42D4C957F2DL;
    private static final int SHORTEST_STEM = 3;
    private static final int LONGEST_STEM = 20;

    /** A phrase that goes on here, but does not end. */
    private static final int BEGINNING = -1;

    private final NodeTable nodes = new NodeTable();
    private boolean stems;

    /** A phrase in a text: its number, and the token after its last one. Where there is none, the number is -1. */
    record Match(int number, int until) {}

    private static final Match NONE = new Match(-1, -1);

    /**
     * Adds a phrase; what was added first stays.
     *
     * @param phrase its words; a star after one stands for any ending
     * @param number from 0 on
     */
    void add(Tokens phrase, int number) {
        long node = ROOT;
        for (int i = 0; i < phrase.count(); i++) {
            boolean stem = phrase.starred(i);
            stems |= stem;
            node = step(node, stem ? phrase.hash(i) ^ STEM : phrase.hash(i));
            boolean last = i == phrase.count() - 1;
            nodes.put(node, last ? number + 1 : BEGINNING);
        }
    }

    /** The longest phrase that starts with this token. */
    Match at(Tokens text, int from) {
        long node = ROOT;
        Match longest = NONE;
        for (int i = from; i < text.count(); i++) {
            long next = step(node, text.hash(i));
            int value = nodes.get(next);
            if (value == NodeTable.NOTHING && stems) {
                next = stem(node, text, i);
                value = nodes.get(next);
            }
            if (value == NodeTable.NOTHING) {
                return longest;
            }
            longest = value == BEGINNING ? longest : new Match(value - 1, i + 1);
            node = next;
        }
        return longest;
    }

    /** Where the longest stem that begins the token leads; 0, where nothing is, if none does. */
    private long stem(long node, Tokens text, int token) {
        long found = 0;
        long hash = 0;
        int end = Math.min(text.end(token), text.start(token) + LONGEST_STEM);
        for (int i = text.start(token); i < end; i++) {
            hash = Tokens.grow(hash, text.unit(i));
            if (i - text.start(token) + 1 >= SHORTEST_STEM) {
                long next = step(node, hash ^ STEM);
                found = nodes.get(next) == NodeTable.NOTHING ? found : next;
            }
        }
        return found;
    }

    /** Spreads every bit over all, as the finaliser of MurmurHash3 does. */
    private static long step(long node, long token) {
        long z = node * 31 + token;
        z = (z ^ z >>> 33) * 0xFF51AFD7ED558CCDL;
        z = (z ^ z >>> 33) * 0xC4CEB9FE1A85EC53L;
        return z ^ z >>> 33;
    }
}
