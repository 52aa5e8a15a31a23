package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.FoldedText;
import dev.rejoinder.screening.text.Resources;
import dev.rejoinder.screening.text.Tokens;
import dev.rejoinder.screening.text.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A name made of what is for sale: {@code Cheap Jerseys Outlet}. Two such words are needed: people are called Price and Sale,
 * and sign with what they do.
 */
final class KeywordName implements Heuristic.OfText {
    private static final double ENOUGH = 1.5;
    private static final Map<String, Double> FOR_SALE = load();

    @Override
    public String name() {
        return "keyword-name";
    }

    @Override
    public String says() {
        return "The name is an advertisement.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        String name = analysedText.candidate().name();
        if (name == null) {
            return List.of();
        }
        double points = points(name);
        if (points < ENOUGH) {
            return List.of();
        }
        return signal(points < 2 ? 2.2 : points < 3 ? 3.0 : 3.6, "the name " + Words.quote(name) + " advertises");
    }

    /** One for each word that sells, a half for those that may, another half if there are no others. */
    private static double points(String name) {
        Tokens words = Tokens.of(FoldedText.of(name).text());
        Set<String> wares = new HashSet<>();
        double points = 0;
        int others = 0;
        for (int i = 0; i < words.count(); i++) {
            String word = words.between(words.start(i), words.end(i));
            Double sells = FOR_SALE.get(word);
            others += sells == null ? 1 : 0;
            points += sells != null && sells > 0 && wares.add(word) ? sells : 0;
        }
        if (words.count() < 2) {
            return 0;
        }
        return others == 0 && wares.size() > 1 ? points + 0.5 : points;
    }

    private static Map<String, Double> load() {
        Map<String, Double> words = new HashMap<>();
        double points = 0;
        for (String line : Resources.lines("name-words.txt")) {
            if (line.startsWith(":")) {
                points = Double.parseDouble(line.substring(1));
            } else {
                words.putIfAbsent(FoldedText.of(line).text().toString(), points);
            }
        }
        return words;
    }
}
