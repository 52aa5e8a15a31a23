package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import java.util.List;

/** A mail address where a name belongs, which masking hid or, if the site wants it so, shortened. Beginners do so too, hence mild. */
final class AddressAsName implements Heuristic.OfText {
    /** What masking puts in an address's place. */
    static final String MARK = "[e-mail hidden]";

    @Override
    public String name() {
        return "address-as-name";
    }

    @Override
    public String says() {
        return "The name holds an e-mail address.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        String name = analysedText.candidate().name();
        return name != null && (name.contains(MARK) || shortened(name))
                ? signal(1.0, "the name holds a mail address")
                : List.of();
    }

    /** As in j***@a.example. */
    private static boolean shortened(String name) {
        int at = name.indexOf('@');
        return at > 0 && name.indexOf('.', at) > at + 1 && !Character.isWhitespace(name.charAt(at - 1));
    }
}
