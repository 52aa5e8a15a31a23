package dev.rejoinder.screening.heuristic;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.Span;
import java.util.List;

/**
 * Characters that are not seen but split words or turn them round: zero-width ones between letters that never need
 * them, overrides of the writing direction, tags, fillers. Joiners in emoji, Persian and Indic scripts, breaks in Thai
 * and Khmer, and marks of direction are ordinary.
 */
final class HiddenCharacters implements Heuristic.OfText {
    @Override
    public String name() {
        return "hidden-characters";
    }

    @Override
    public String says() {
        return "It holds characters that cannot be seen, as used to slip past filters.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        String text = analysedText.text();
        int hidden = 0;
        int first = -1;
        int before = ' ';
        boolean flag = false;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (c >= 0xAD && suspicious(c, before, next < text.length() ? text.codePointAt(next) : ' ', flag)) {
                hidden++;
                first = first < 0 ? i : first;
            }
            // A black flag starts a flag spelt in tags (Unicode TR 51, section 3.5).
            flag = c == 0x1F3F4 || (flag && tag(c));
            before = c;
            i = next;
        }
        if (hidden == 0) {
            return List.of();
        }
        String evidence = hidden == 1 ? "1 hidden character" : hidden + " hidden characters";
        return signal(hidden == 1 ? 1.5 : hidden < 4 ? 2.5 : 3.5, evidence, new Span(first, first + 1));
    }

    private static boolean suspicious(int c, int before, int after, boolean flag) {
        if ((c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF || c == 0x180E) {
            return alphabetic(before) && alphabetic(after);
        }
        if (c == 0x202D || c == 0x202E || c == 0x3164 || c == 0xFFA0 || c == 0x115F || c == 0x1160) {
            return true;
        }
        if (tag(c)) {
            return !flag;
        }
        // Supplementary variation selectors belong to ideographs; elsewhere they smuggle bytes.
        return c >= 0xE0100 && c <= 0xE01EF && !UCharacter.hasBinaryProperty(before, UProperty.IDEOGRAPHIC);
    }

    private static boolean tag(int c) {
        return c >= 0xE0000 && c <= 0xE007F;
    }

    private static boolean alphabetic(int c) {
        if (c >= '0' && c <= '9') {
            return true;
        }
        int script = UScript.getScript(c);
        return script == UScript.LATIN || script == UScript.CYRILLIC || script == UScript.GREEK;
    }
}
