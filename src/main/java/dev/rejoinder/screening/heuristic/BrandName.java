package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.text.Deobfuscation;
import dev.rejoinder.screening.text.Resources;
import dev.rejoinder.screening.text.Tokens;
import java.util.List;
import java.util.Set;

/** Whether a word is shaped as the names of gambling sites are. */
final class BrandName {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 12;
    private static final Set<String> ORDINARY = Set.copyOf(Resources.lines("numbered-words.txt"));
    private static final List<String> ENDINGS = List.of("hoki", "toto", "slot", "togel", "win", "bet");

    private BrandName() {}

    static boolean branded(Tokens tokens, int token) {
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
    static boolean apart(CharSequence folded, Tokens tokens, int token) {
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
}
