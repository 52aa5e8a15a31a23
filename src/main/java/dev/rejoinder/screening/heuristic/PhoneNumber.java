package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.Span;
import java.util.List;

/** A telephone number: with its country's code, with a leading zero, or in groups as in North America. */
final class PhoneNumber implements Heuristic.OfText {
    private static final int FEWEST_DIGITS = 10;
    private static final int MOST_DIGITS = 14;
    private static final String WITHIN = " -.()/";

    @Override
    public String name() {
        return "phone-number";
    }

    @Override
    public String says() {
        return "It holds a telephone number.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        String text = analysedText.text();
        int i = 0;
        while (i < text.length()) {
            char unit = text.charAt(i);
            if (!digit(unit)) {
                i++;
                continue;
            }
            int end = endOf(text, i);
            int start = i > 0 && text.charAt(i - 1) == '(' ? i - 1 : i;
            if (number(text, start, end) && !analysedText.code().at(start)) {
                return signal(1.0, "a telephone number", new Span(start, end));
            }
            i = end;
        }
        return List.of();
    }

    /** After the last digit of a run whose parts are held together by at most two signs. */
    private static int endOf(String text, int from) {
        int end = from + 1;
        int i = end;
        while (i < text.length() && i - end <= 2 && (digit(text.charAt(i)) || WITHIN.indexOf(text.charAt(i)) >= 0)) {
            i++;
            end = digit(text.charAt(i - 1)) ? i : end;
        }
        return end;
    }

    private static boolean number(String text, int start, int end) {
        if ((start > 0 && "#=/_.-:&%@".indexOf(text.charAt(start - 1)) >= 0)
                || (start > 0 && Character.isLetter(text.charAt(start - 1)))
                || (end < text.length()
                        && (Character.isLetter(text.charAt(end)) || "/_=:@".indexOf(text.charAt(end)) >= 0))) {
            return false;
        }
        int digits = 0;
        int groups = 1;
        int dots = 0;
        for (int i = start; i < end; i++) {
            digits += digit(text.charAt(i)) ? 1 : 0;
            dots += text.charAt(i) == '.' || text.charAt(i) == '/' ? 1 : 0;
            groups += i > start && !digit(text.charAt(i)) && digit(text.charAt(i - 1)) ? 1 : 0;
        }
        if (digits < FEWEST_DIGITS || digits > MOST_DIGITS || dots > 0) {
            return false;
        }
        boolean country = (start > 0 && text.charAt(start - 1) == '+') || text.startsWith("00", start);
        boolean area = text.charAt(start) == '0' ? digits <= 12 : digits <= 11 && groups >= 3 && groups <= 4;
        return country || area;
    }

    private static boolean digit(char unit) {
        return unit >= '0' && unit <= '9';
    }
}
