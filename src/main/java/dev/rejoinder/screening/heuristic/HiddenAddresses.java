package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import java.util.List;

/** Mail addresses in the text, which masking hid: mild, since readers give theirs away as well. */
final class HiddenAddresses implements Heuristic.OfText {
    @Override
    public String name() {
        return "hidden-addresses";
    }

    @Override
    public String says() {
        return "It holds e-mail addresses, which were hidden.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        int hidden = analysedText.candidate().hiddenAddresses();
        if (hidden < 1) {
            return List.of();
        }
        return signal(
                Math.min(2.0, 0.4 * hidden), hidden == 1 ? "1 mail address hidden" : hidden + " mail addresses hidden");
    }
}
