package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.Span;
import dev.rejoinder.screening.text.Tokens;
import dev.rejoinder.screening.text.Words;
import java.util.List;

/**
 * A name as gambling sites call themselves: a word with two or three digits or 4D at its end, or with win, bet or toto.
 * Programs and standards have such names too (the common ones are listed), hence mild; in letters of a style of their own it
 * weighs more.
 */
final class NumberedBrand implements Heuristic.OfText {

    @Override
    public String name() {
        return "numbered-brand";
    }

    @Override
    public String says() {
        return "It holds a name of the kind that gambling sites have.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        Tokens tokens = analysedText.tokens();
        for (int i = 0; i < tokens.count(); i++) {
            boolean apart = !BrandName.branded(tokens, i)
                    && BrandName.apart(analysedText.folded().text(), tokens, i);
            if (!apart && !BrandName.branded(tokens, i)) {
                continue;
            }
            Span place = analysedText.folded().origin(tokens.start(i), tokens.end(apart ? i + 1 : i));
            if (!address(analysedText.text(), place) && !analysedText.code().at(place.start())) {
                boolean styled = apart
                        || !tokens.between(tokens.start(i), tokens.end(i)).equalsIgnoreCase(analysedText.at(place));
                return signal(
                        styled ? 2.0 : 1.0,
                        Words.quote(analysedText.at(place)) + " is called as gambling sites are",
                        place);
            }
        }
        return List.of();
    }

    private static boolean address(String text, Span word) {
        String around = "@/=&?#._-%+:\\<\"'";
        return (word.start() > 0 && around.indexOf(text.charAt(word.start() - 1)) >= 0)
                || (word.end() < text.length() && "@/=&_-%(\\\"['".indexOf(text.charAt(word.end())) >= 0);
    }
}
