package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.CommonBlocklist;
import dev.rejoinder.screening.text.FoldedText;
import dev.rejoinder.screening.text.Tokens;
import dev.rejoinder.screening.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words and phrases of a public list of comment spam, in the author's name or website. */
final class ListedName implements Heuristic.OfText {
    private static final int MOST_QUOTED = 3;

    @Override
    public String name() {
        return "listed-name";
    }

    @Override
    public String says() {
        return "The name or website is known from spam on other blogs.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        List<String> hits = new ArrayList<>(in(analysedText.candidate().name()));
        hits.addAll(in(analysedText.candidate().website()));
        if (hits.isEmpty()) {
            return List.of();
        }
        String quoted =
                hits.stream().distinct().limit(MOST_QUOTED).map(Words::quote).collect(Collectors.joining(", "));
        long different = hits.stream().distinct().count();
        return signal(
                different == 1 ? 1.6 : different == 2 ? 2.6 : 3.4,
                "name or website known from comment spam: " + quoted);
    }

    private static List<String> in(@Nullable String value) {
        if (value == null) {
            return List.of();
        }
        Tokens tokens = Tokens.of(FoldedText.of(value).text());
        return CommonBlocklist.shipped().in(tokens).stream()
                .map(span -> tokens.between(span.start(), span.end()))
                .toList();
    }
}
