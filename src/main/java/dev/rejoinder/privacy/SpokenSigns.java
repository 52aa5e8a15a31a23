package dev.rejoinder.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How people write the at sign and the dot in words, in the languages readers write. */
final class SpokenSigns {
    /** Names of the at sign that mean little else. */
    static final SpokenSigns AT_NAMES = new SpokenSigns("""
            at-sign, at sign, atsign, at symbol, 4t, ät, ätt, klammeraffe, affenschwanz, affenklammer, apenstaartje, apestaartje,
            arroba, arrobas, arrova, a bildua, arobase, arrobase, arobas, a commercial, a rond, arond, chiocciola, chiocciolina,
            małpa, malpa, małpka, zavináč, zavinac, kukac, snabel-a, snabel a, snabela, snabel, krøllalfa, krollalfa, alfakrøll,
            miukumauku, kissanhäntä, ät-merkki, ätmärk, coadă de maimuță, majmun, мајмун, afna, собака, собачка, сабака, равлик,
            песик, кльомба, маймунско а, παπάκι, παπακι, papaki, kuyruklu a, güzel a, et işareti, שטרודל, כרוכית, آتساین, آت,
            a còng, a móc, acong, 艾特, 爱特, 愛特, 小老鼠, 圈a, アットマーク, あっとまーく, アット, あっと, 골뱅이, 앳, एट, ऐट, แอท
            """);

    /** Words that stand for the at sign only inside brackets or marks: alone they mean something else. */
    static final SpokenSigns AT_IN_BRACKETS =
            new SpokenSigns("at, a, aet, att, et, eta, ad, alfa, dog, æt, ат, эт, а, пёс, chez, ατ, 在, @t");

    static final SpokenSigns WEAK_AT = new SpokenSigns("at");

    static final SpokenSigns DOT = new SpokenSigns("""
            dot, d0t, dott, point, period, punkt, punto, ponto, punt, puntu, kropka, nokta, tečka, tecka, bodka, točka, tačka, tocka,
            tacka, pont, prik, punktum, piste, punct, taškas, punkts, pika, punktur, titik, chấm, cham, dấu chấm, τελεία, τελεια,
            teleia, точка, крапка, тачка, נקודה, دوت, نقطة, نقطه, डॉट, दॉट, ডট, 点, 點, 丶, ドット, どっと, ポチ, 점, 닷, 쩜, จุด
            """);

    static final SpokenSigns DOT_IN_BRACKETS = new SpokenSigns("., d, dt, pt, p, тчк, 句号");

    /** Words for signs that may stand inside a mailbox name. */
    static final SpokenSigns JOINERS = new SpokenSigns(
            "underscore, under score, dash, hyphen, minus, plus, guion, guión, tiret, unterstrich, bindestrich");

    private static final int ASCII = 128;

    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final List<List<String>> ascii = new ArrayList<>();

    private SpokenSigns(String words) {
        for (String word : words.strip().split(",\\s*")) {
            byFirst.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word);
        }
        byFirst.values()
                .forEach(list -> list.sort(Comparator.comparing(String::length).reversed()));
        for (char c = 0; c < ASCII; c++) {
            ascii.add(byFirst.getOrDefault(c, List.of()));
        }
    }

    /** The end of the longest of these words that begins here and is not the beginning of a longer one, or -1. */
    int endAt(Folded text, int at) {
        List<String> words = beginningWith(text.lower(at));
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int end = at + word.length();
            if (text.matches(at, word) && endsAWord(text, end)) {
                return end;
            }
        }
        return -1;
    }

    boolean mayBeginWith(char lowerCase) {
        return !beginningWith(lowerCase).isEmpty();
    }

    private List<String> beginningWith(char first) {
        return first < ASCII ? ascii.get(first) : byFirst.getOrDefault(first, List.of());
    }

    private static boolean endsAWord(Folded text, int end) {
        char last = text.at(end - 1);
        char next = text.at(end);
        return !Chars.isWord(last) || !Chars.isWord(next) || Chars.isUnspaced(last);
    }
}
