package dev.rejoinder.screening;

import dev.rejoinder.screening.text.Span;
import dev.rejoinder.screening.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What a model may look at in a candidate: runs of characters, words and pairs of words, the author's name and website,
 * the shape of the text, and what the heuristics found. All of the text counts, however long.
 */
public final class Features {
    /** Of the ways to weigh the kinds against each other that were tried, the best over all kinds of comments. */
    private static final double RUNS = 1;

    private static final double WORDS = 1;
    private static final double AUTHOR = 1;
    private static final double OUTLINE = 0.5;
    private static final double SHAPE = 0.15;
    private static final double CONSTANT = 0.3;

    private final TextFeatures text;
    private final FeatureVector vector;
    private final FeatureVector words;
    private final AnalysedText analysedText;

    private Features(AnalysedText analysedText, List<Signal> signals) {
        this.analysedText = analysedText;
        this.text = new TextFeatures(analysedText.folded().text());
        FeatureIds ids = new FeatureIds();
        int[] runIds = text.runs(ids);
        int[] wordIds = text.words(ids);
        this.words = new FeatureGroups()
                .together(runIds, RUNS)
                .together(wordIds, WORDS)
                .toVector();
        this.vector = new FeatureGroups()
                .together(runIds, RUNS)
                .together(wordIds, WORDS)
                .together(AuthorFeatures.of(analysedText.candidate(), ids), AUTHOR)
                .together(ShapeFeatures.outline(analysedText.text(), ids), OUTLINE)
                .each(ShapeFeatures.of(analysedText, signals, ids), SHAPE)
                .each(ShapeFeatures.constant(ids), CONSTANT)
                .toVector();
    }

    /**
     * Of a candidate and what heuristics found in it and around it.
     *
     * @param signals of heuristics; what models said is left out
     */
    public static Features of(Candidate candidate, List<Signal> signals) {
        return of(new AnalysedText(candidate), signals);
    }

    static Features of(AnalysedText analysedText, List<Signal> signals) {
        return new Features(analysedText, signals);
    }

    /** The features of the words and runs of characters only, without author and shape. */
    public FeatureVector words() {
        return words;
    }

    /** All features, without the text. */
    public FeatureVector vector() {
        return vector;
    }

    /**
     * The words of the text that weigh most, as they are written there.
     *
     * @param weights of a model
     * @param sign 1 for what speaks for spam, -1 for what speaks against it
     * @param most how many at most
     */
    public List<String> telling(float[] weights, int sign, int most) {
        PriorityQueue<TextFeatures.Word> heaviest =
                new PriorityQueue<>(Comparator.comparingDouble(word -> sign * weights[word.id()]));
        for (TextFeatures.Word word : text.distinctWords()) {
            if (sign * weights[word.id()] > 0 && word.span().length() > 1) {
                heaviest.add(word);
                if (heaviest.size() > most) {
                    heaviest.remove();
                }
            }
        }
        List<String> told = new ArrayList<>();
        while (!heaviest.isEmpty()) {
            told.add(0, quoted(heaviest.remove().span()));
        }
        return told;
    }

    private String quoted(Span word) {
        return Words.quote(analysedText
                .folded()
                .text()
                .subSequence(word.start(), word.end())
                .toString());
    }
}
