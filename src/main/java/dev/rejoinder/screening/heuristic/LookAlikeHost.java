package dev.rejoinder.screening.heuristic;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.IDNA;
import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.Deobfuscation;
import dev.rejoinder.screening.text.FoldedText;
import dev.rejoinder.screening.text.Hosts;
import dev.rejoinder.screening.text.Link;
import dev.rejoinder.screening.text.Span;
import dev.rejoinder.screening.text.WellKnownNames;
import dev.rejoinder.screening.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A host that passes for another: Latin mixed with look-alikes of other alphabets within a name, or letters of another
 * alphabet that all look Latin under an ending in Latin (Unicode TR 39; TR 46 for xn--). A name that is all Cyrillic and says
 * so, or one with German or French letters, is ordinary. A name one letter away from a well-known one is a mild sign.
 */
final class LookAlikeHost implements Heuristic.OfText {
    private static final IDNA IDNA_46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_UNICODE);
    private static final int LONGEST_HOST = 253;
    private static final double DECEIVES = 3.2;
    /** Readers mistype as well. */
    private static final double MISSPELT = 1.0;

    @Override
    public String name() {
        return "look-alike-host";
    }

    @Override
    public String says() {
        return "A link leads to a host whose name passes for another one.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        List<Signal> signals = new ArrayList<>();
        for (Link link : analysedText.links()) {
            if (signals.isEmpty()) {
                look(link.host(), "", link.span()).ifPresent(signals::add);
            }
        }
        String website = analysedText.candidate().website();
        if (website != null) {
            look(Hosts.of(website), "website: ", null).ifPresent(signals::add);
        }
        return signals;
    }

    private Optional<Signal> look(String host, String where, @Nullable Span span) {
        String quoted = where + Words.quote(host);
        if (deceives(host)) {
            return Optional.of(new Signal(name(), DECEIVES, quoted + " passes for another", span));
        }
        return WellKnownNames.mimickedBy(host)
                .map(known ->
                        new Signal(name(), MISSPELT, quoted + " is one letter away from " + Words.quote(known), span));
    }

    private static boolean deceives(String host) {
        boolean ascii = host.chars().allMatch(c -> c < 0x80);
        if (host.length() > LONGEST_HOST || (ascii && !host.contains("xn--"))) {
            return false;
        }
        StringBuilder unicode = new StringBuilder();
        IDNA_46.nameToUnicode(host, unicode, new IDNA.Info());
        String name = unicode.toString();
        boolean latinEnding = name.substring(name.lastIndexOf('.') + 1).chars().allMatch(c -> c < 0x80);
        int start = 0;
        while (start < name.length()) {
            int dot = name.indexOf('.', start);
            int end = dot < 0 ? name.length() : dot;
            if (deceives(name.substring(start, end), latinEnding)) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    private static boolean deceives(String label, boolean latinEnding) {
        Set<Integer> scripts = new HashSet<>();
        label.codePoints()
                .map(UScript::getScript)
                .filter(script -> script == UScript.LATIN
                        || script == UScript.CYRILLIC
                        || script == UScript.GREEK
                        || script == UScript.ARMENIAN
                        || script == UScript.CHEROKEE)
                .forEach(scripts::add);
        if (scripts.size() > 1) {
            return true;
        }
        return latinEnding
                && !scripts.isEmpty()
                && !scripts.contains(UScript.LATIN)
                && Deobfuscation.reveal(FoldedText.of(label).text()).chars().allMatch(c -> c < 0x80);
    }
}
