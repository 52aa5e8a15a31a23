package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.Resources;
import dev.rejoinder.screening.text.Span;
import dev.rejoinder.screening.text.Tokens;
import dev.rejoinder.screening.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sums of money in a short text, as advertisements name prices and earnings. Weak by itself: readers speak of prices, too.
 */
final class SumsOfMoney implements Heuristic.OfText {
    private static final double SHORT_TEXT = 40;
    private static final Set<String> CURRENCIES = Resources.words("""
            р руб рублей рубля рубл тр тыс тысяч к usd usdt dollars bucks euro euros eur gbp pounds
            rb ribu rupiah jt juta reais 元 円 块 р. долларов баксов грн гривен гривень тенге pesos
            dólares dolares rs lakh lakhs
            """);

    @Override
    public String name() {
        return "sums-of-money";
    }

    @Override
    public String says() {
        return "It is a short text that names sums of money.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        List<Span> sums = new ArrayList<>();
        Tokens tokens = analysedText.tokens();
        for (int i = 0; i < tokens.count(); i++) {
            Span span = Character.isDigit(tokens.unit(tokens.start(i))) ? sum(analysedText, tokens, i) : null;
            if (span != null && !analysedText.code().at(span.start())) {
                sums.add(span);
            }
        }
        double sparse =
                Math.min(1, SHORT_TEXT / Math.max(1, analysedText.words().size()));
        if (sums.isEmpty() || sparse < 0.25) {
            return List.of();
        }
        String evidence = Words.quote(analysedText.at(sums.get(0)))
                + (sums.size() == 1 ? "" : " and " + (sums.size() - 1) + " more sums");
        return signal(sparse * Math.min(1.4, 0.7 + 0.35 * (sums.size() - 1)), evidence, sums.get(0));
    }

    /** A number with the sign of a currency before or after it, or a word for one. */
    private static @Nullable Span sum(AnalysedText analysedText, Tokens tokens, int i) {
        int start = tokens.start(i);
        int end = tokens.end(i);
        int digits = start;
        while (digits < end && Character.isDigit(tokens.unit(digits))) {
            digits++;
        }
        boolean before = start > 0 && sign(tokens.unit(start - 1));
        boolean after = tokens.follows(end) && sign(tokens.unit(end));
        boolean unit = digits < end && CURRENCIES.contains(tokens.between(digits, end));
        boolean word = digits == end
                && i + 1 < tokens.count()
                && tokens.start(i + 1) - end <= 2
                && CURRENCIES.contains(tokens.between(tokens.start(i + 1), tokens.end(i + 1)));
        if (!before && !after && !unit && !word) {
            return null;
        }
        return analysedText
                .folded()
                .origin(before ? start - 1 : start, word ? tokens.end(i + 1) : after ? end + 1 : end);
    }

    private static boolean sign(char unit) {
        return Character.getType(unit) == Character.CURRENCY_SYMBOL;
    }
}
