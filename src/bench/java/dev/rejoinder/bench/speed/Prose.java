package dev.rejoinder.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes up texts and people, as {@code post.lua} does: no two alike, a few sentences of plain words. Not thread-safe. */
public final class Prose {
    private static final List<String> WORDS = Shipped.words();
    private static final int SHORTEST = 7;
    private static final int SENTENCES = 4;

    private final List<String> words;
    private final Random random;

    private Prose(List<String> words, long seed) {
        this.words = words;
        this.random = new Random(seed);
    }

    /** The same seed makes the same texts. */
    public static Prose seeded(long seed) {
        return new Prose(WORDS, seed);
    }

    /** Always of as many sentences, so that pages of as many texts are about as large. */
    public String text() {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < SENTENCES; i++) {
            said.add(sentence());
        }
        return String.join(" ", said);
    }

    /** A name that nobody else has, for use in an address, too. */
    public String person() {
        return word() + "x" + Integer.toString(random.nextInt(Integer.MAX_VALUE), 36);
    }

    /** An address of 10.0.0.0/8. */
    public String network() {
        return "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
    }

    /** From a capital letter to a full stop. */
    public String sentence() {
        int length = SHORTEST + random.nextInt(SHORTEST);
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            String word = word();
            sentence.append(i == 0 ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : " " + word);
        }
        return sentence.append('.').toString();
    }

    private String word() {
        return words.get(random.nextInt(words.size()));
    }
}
