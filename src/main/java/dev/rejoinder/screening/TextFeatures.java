package dev.rejoinder.screening;

import dev.rejoinder.screening.text.Span;
import dev.rejoinder.screening.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs of characters, words and pairs of neighbouring words of a folded text. */
final class TextFeatures {
    private static final int RUN = 1;
    private static final int WORD = 2;
    private static final int PAIR = 3;
    private static final int SHORTEST_RUN = 2;
    private static final int LONGEST_RUN = 5;

    private final CharSequence folded;
    private final List<Span> words;

    /** A word, where it stands in the folded text, and its feature. */
    record Word(Span span, int id) {}

    TextFeatures(CharSequence folded) {
        this.folded = folded;
        this.words = Words.in(folded);
    }

    /** With the ends of the text as spaces; once as they are, and once with all digits alike, since numbers change from one copy to the next. */
    int[] runs(FeatureIds runs) {
        String padded = " " + folded.toString().strip() + " ";
        runs.addRuns(RUN, padded, SHORTEST_RUN, LONGEST_RUN);
        runs.addRunsWith('0', RUN, withDigitsAlike(padded), SHORTEST_RUN, LONGEST_RUN);
        return runs.take();
    }

    int[] words(FeatureIds ids) {
        long before = FeatureHash.start(PAIR);
        for (Span word : words) {
            long hash = hash(word);
            ids.add(hash);
            ids.add(FeatureHash.next(before, (int) (hash ^ hash >>> 32)));
            before = hash;
        }
        return ids.take();
    }

    /** Each word once, where it first stands. */
    List<Word> distinctWords() {
        Set<Integer> seen = new HashSet<>();
        List<Word> distinct = new ArrayList<>();
        for (Span span : words) {
            Word word = new Word(span, FeatureHash.id(hash(span)));
            if (seen.add(word.id)) {
                distinct.add(word);
            }
        }
        return distinct;
    }

    private long hash(Span word) {
        return FeatureHash.hash(WORD, folded, word.start(), word.end());
    }

    private static String withDigitsAlike(String text) {
        char[] units = text.toCharArray();
        for (int i = 0; i < units.length; i++) {
            units[i] = units[i] >= '0' && units[i] <= '9' ? '0' : units[i];
        }
        return new String(units);
    }
}
