package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.Deobfuscation;
import dev.rejoinder.screening.text.Resources;
import dev.rejoinder.screening.text.Span;
import dev.rejoinder.screening.text.Tokens;
import dev.rejoinder.screening.text.Words;
import java.util.List;
import java.util.Set;

/**
 * A name as gambling sites call themselves: a word with two or three digits or 4D at its end, or with win, bet or toto.
 * Programs and standards have such names too (the common ones are listed), hence mild; in letters of a style of their own it
 * weighs more.
 */
final class NumberedBrand implements Heuristic.OfText {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 12;
    private static final Set<String> ORDINARY = Set.copyOf(Resources.lines("numbered-words.txt"));
    private static final List<String> ENDINGS = List.of("hoki", "toto", "slot", "togel", "win", "bet");

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
            boolean apart = !branded(tokens, i) && apart(analysedText.folded().text(), tokens, i);
            if (!apart && !branded(tokens, i)) {
                continue;
            }
            Span place = analysedText.folded().origin(tokens.start(i), tokens.end(apart ? i + 1 : i));
            if (!address(analysedText.text(), place) && !analysedText.code().at(place.start())) {
                boolean styled = apart
                        || !tokens.between(tokens.start(i), tokens.end(i)).equalsIgnoreCase(analysedText.at(place));
                return found(
                        styled ? 2.0 : 1.0,
                        Words.quote(analysedText.at(place)) + " is called as gambling sites are",
                        place);
            }
        }
        return List.of();
    }

    private static boolean branded(Tokens tokens, int token) {
        int start = tokens.start(token);
        int end = tokens.end(token);
        int last = endOfLetters(tokens, start, end);
        if (end - start < SHORTEST || last - start > LONGEST || end - last > 3) {
            return false;
        }
        String letters = tokens.between(start, last);
        if (last == end) {
            return letters.length() >= SHORTEST + 2
                    && ENDINGS.stream().anyMatch(letters::endsWith)
                    && !ORDINARY.contains(letters);
        }
        int digits = endOfDigits(tokens, last, end);
        int count = digits - last;
        boolean fourD = count >= 1 && count <= 2 && digits == end - 1 && tokens.unit(digits) == 'd';
        boolean repeated = count >= 2
                && digits == end
                && tokens.between(last, end).chars().distinct().count() == 1;
        return letters.length() >= (fourD || repeated ? SHORTEST - 1 : SHORTEST)
                && (fourD || (digits == end && count >= 2))
                && !ORDINARY.contains(letters);
    }

    /** The same with an ornament between word and number. */
    private static boolean apart(CharSequence folded, Tokens tokens, int token) {
        if (token + 1 >= tokens.count()) {
            return false;
        }
        int start = tokens.start(token);
        int end = tokens.end(token);
        int number = tokens.start(token + 1);
        int last = tokens.end(token + 1);
        boolean word = end - start >= SHORTEST - 1 && end - start <= LONGEST && endOfLetters(tokens, start, end) == end;
        boolean digits = last - number >= 2 && last - number <= 3 && endOfDigits(tokens, number, last) == last;
        if (!word || !digits || number - end > 3) {
            return false;
        }
        boolean ornament = false;
        boolean spaced = false;
        for (int i = end; i < Math.min(folded.length(), last + 1); i++) {
            char unit = folded.charAt(i);
            if (i < number && unit < 0x2000 && " -_.*".indexOf(unit) < 0) {
                return false;
            }
            ornament |=
                    (i < number || i == last) && unit >= 0x2600 && Character.getType(unit) != Character.OTHER_LETTER;
        }
        return ornament;
    }

    /** Accents and look-alikes count as the letters they pass for. */
    private static int endOfLetters(Tokens tokens, int start, int end) {
        int last = start;
        while (last < end && Deobfuscation.letter(tokens.unit(last))) {
            last++;
        }
        return last;
    }

    private static int endOfDigits(Tokens tokens, int start, int end) {
        int last = start;
        while (last < end && Character.isDigit(tokens.unit(last))) {
            last++;
        }
        return last;
    }

    private static boolean address(String text, Span word) {
        String around = "@/=&?#._-%+:\\<\"'";
        return (word.start() > 0 && around.indexOf(text.charAt(word.start() - 1)) >= 0)
                || (word.end() < text.length() && "@/=&_-%(\\\"['".indexOf(text.charAt(word.end())) >= 0);
    }
}
