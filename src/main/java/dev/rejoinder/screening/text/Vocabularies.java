package dev.rejoinder.screening.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of spam's trades, each trade's in a resource of its name: a line {@code :0.8} gives the weight of the phrases
 * that follow, one a line; {@code *} after a word stands for any ending, {@code #} starts a remark. All are found in one
 * walk over the text.
 *
 * <p>Five weights are used: 0.4 for everyday words, 0.8 and 1.4 for what is said now and then, 2.2 for what hardly anybody
 * else says, 3.1 for what should be held by itself.
 */
public final class Vocabularies {
    private static final List<String> NAMES = List.of(
            "template",
            "flattery",
            "contact",
            "gambling",
            "medicine",
            "adult",
            "money",
            "goods",
            "promotion",
            "prizes",
            "support",
            "trade");

    private static final Vocabularies SHIPPED = new Vocabularies(NAMES);

    private final List<Term> terms = new ArrayList<>();
    private final PhraseTable plain = new PhraseTable();
    private final PhraseTable revealed = new PhraseTable();

    /** A phrase, of which vocabulary, what it weighs, and whether it is a single word. */
    public record Term(String vocabulary, String phrase, double weight, boolean oneWord) {}

    /** A term found in the folded text, {@code [start, end)}. */
    public record Hit(Term term, int start, int end) {}

    private Vocabularies(List<String> names) {
        names.forEach(this::load);
    }

    /** Those in this package. */
    public static Vocabularies shipped() {
        return SHIPPED;
    }

    /** Terms in the order of the text, none overlapping; then those in disguise. */
    public List<Hit> in(Tokens tokens, CharSequence folded) {
        List<Hit> hits = new ArrayList<>();
        collect(tokens, plain, hits, folded, false);
        if (Deobfuscation.anyIn(folded)) {
            collect(Tokens.revealed(folded), revealed, hits, folded, true);
        }
        return hits;
    }

    private void collect(Tokens tokens, PhraseTable table, List<Hit> hits, CharSequence folded, boolean inDisguise) {
        int i = 0;
        while (i < tokens.count()) {
            PhraseTable.Match match = table.at(tokens, i);
            if (match.number() < 0) {
                i++;
                continue;
            }
            int start = tokens.start(i);
            int end = tokens.end(match.until() - 1);
            if (!inDisguise || Deobfuscation.hides(folded, start, end)) {
                hits.add(new Hit(terms.get(match.number()), start, end));
            }
            i = match.until();
        }
    }

    private void load(String name) {
        double weight = 0;
        for (String line : Resources.lines("vocabulary/" + name + ".txt")) {
            if (line.startsWith(":")) {
                weight = Double.parseDouble(line.substring(1));
            } else {
                add(name, line, weight);
            }
        }
    }

    private void add(String vocabulary, String phrase, double weight) {
        CharSequence folded = FoldedText.of(phrase).text();
        Tokens words = Tokens.of(folded);
        plain.add(words, terms.size());
        revealed.add(Tokens.of(Deobfuscation.reveal(folded)), terms.size());
        terms.add(new Term(vocabulary, phrase, weight, folded.toString().indexOf(' ') < 0));
    }
}
