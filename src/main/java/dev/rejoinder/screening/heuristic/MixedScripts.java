package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.ScriptMix;
import dev.rejoinder.screening.text.Span;
import dev.rejoinder.screening.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Latin, Cyrillic, Greek and the like within one word, as in a Latin word with a Cyrillic a: how filters are dodged
 * (Unicode TR 39, section 5). Japanese, or Latin set into Chinese, are ordinary and not looked at; a Greek letter beside
 * Latin ones is mathematics; in a Russian text a Latin word with a Russian ending is jargon.
 */
final class MixedScripts implements Heuristic.OfText {
    @Override
    public String name() {
        return "mixed-scripts";
    }

    @Override
    public String says() {
        return "It mixes letters of several alphabets within one word.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        List<Span> mixed = new ArrayList<>();
        List<Span> inflected = new ArrayList<>();
        boolean cyrillic = false;
        for (Span word : analysedText.words()) {
            if (analysedText.code().at(word.start())) {
                continue;
            }
            ScriptMix scriptMix = ScriptMix.of(analysedText.text(), word);
            cyrillic |= scriptMix == ScriptMix.CYRILLIC;
            if (scriptMix == ScriptMix.MIXED) {
                mixed.add(word);
            } else if (scriptMix == ScriptMix.INFLECTED) {
                inflected.add(word);
            }
        }
        if (!cyrillic) {
            mixed.addAll(inflected);
        }
        if (mixed.isEmpty()) {
            return List.of();
        }
        String evidence = Words.quote(analysedText.at(mixed.get(0))) + " mixes alphabets"
                + (mixed.size() == 1 ? "" : ", as do " + (mixed.size() - 1) + " more");
        return signal(Math.min(4.5, 2.0 + 0.8 * (mixed.size() - 1)), evidence, mixed.get(0));
    }
}
