package dev.rejoinder.screening.heuristic;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text in another alphabet than the page's title. Readers write their own language, hence weak. */
final class OtherScript implements Heuristic.OfText {
    private static final int FEWEST_IN_TITLE = 4;
    private static final int FEWEST_IN_TEXT = 20;

    @Override
    public String name() {
        return "other-script";
    }

    @Override
    public String says() {
        return "It is written in another alphabet than the page's title.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        String expected = mainScript(analysedText.candidate().title(), FEWEST_IN_TITLE);
        String written = mainScript(analysedText.text(), FEWEST_IN_TEXT);
        if (expected == null || written == null || expected.equals(written)) {
            return List.of();
        }
        return signal(0.6, "written in " + written + " letters, the title in " + expected);
    }

    /** Of at least four fifths of the letters; none where alphabets mix or little is written. */
    private static @Nullable String mainScript(@Nullable String text, int fewest) {
        if (text == null) {
            return null;
        }
        int[] counts = new int[UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT) + 1];
        int letters = 0;
        int main = UScript.COMMON;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c)) {
                int script = c < 0x80 ? UScript.LATIN : eastAsian(UScript.getScript(c));
                letters++;
                counts[script]++;
                main = counts[script] > counts[main] ? script : main;
            }
        }
        return letters >= fewest && counts[main] * 5 >= letters * 4 ? UScript.getName(main) : null;
    }

    /** Chinese and Japanese share their characters. */
    private static int eastAsian(int script) {
        return script == UScript.HIRAGANA || script == UScript.KATAKANA ? UScript.HAN : script;
    }
}
