package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How people write the at sign and the dot in words, in the languages readers write. */
final class SpokenSigns {
    /** Names of the at sign that mean little else near a domain. */
    static final SpokenSigns AT_NAMES = new SpokenSigns("""
            at-sign, at sign, atsign, at symbol, at-symbol, at the rate, at the rate of, 4t, ät, ätt, at-zeichen, ät-zeichen,
            klammeraffe, affenschwanz, affeschwanz, affenklammer, apenstaartje, apestaartje, apenstaart, arroba, arrobas, arrova,
            rova, a bildua, arobase, arrobase, arobas, arobace, a commercial, a rond, a-rond, arond, chiocciola, chiocciolina,
            małpa, malpa, małpka, malpka, małpeczka, zavináč, zavinac, kukac, kukacz, snabel-a, snabel a, snabela, snabel,
            kanelbulle, krøllalfa, krollalfa, krøll-alfa, alfakrøll, grisehale, miukumauku, miuku, kissanhäntä, ät-merkki, ätmärk,
            at-merki, coadă de maimuță, coada de maimuta, majmun, мајмун, мајмунче, afna, manki, sólin, heliko, malwen,
            собака, собачка, собаку, сабака, равлик, равлика, песик, мавпочка, кльомба, маймунско а, маймунка, айқұлақ,
            παπάκι, παπακι, papaki, kuyruklu a, güzel a, et işareti, שטרודל, כרוכית, שבלול, آتساین, ات ساین, أت, آت, ایٹ,
            շնիկ, a còng, a móc, a vòng, a cong, acong, a keong, a bundar, 艾特, 爱特, 愛特, 小老鼠, 圈a, 圈 a, 花a, at符号,
            アットマーク, あっとまーく, アット, あっと, 골뱅이, 앳, 앳트, एट द रेट, एट, ऐट, अॅट, এট, அட், แอท, แอต, แอ็ต
            """);

    /** Words that stand for the at sign only inside brackets or marks: alone they mean something else. */
    static final SpokenSigns AT_IN_BRACKETS = new SpokenSigns("""
            at, a, aet, att, et, eta, alfa, dog, æt, ат, эт, ет, а, ә, пёс, гав, chez, bei, bij, hos, hjá, ατ,
            ات, في, ət, 在, 老鼠, @t, a t
            """);

    /** Words that mostly mean something else, and need a dot in words. */
    static final SpokenSigns WEAK_AT = new SpokenSigns("at, et, eta, эт, ат, ет");

    static final SpokenSigns DOT = new SpokenSigns("""
            dot, d0t, dott, point, period, punkt, punto, ponto, punt, puntu, puntua, punkto, kropka, nokta, noqta, nuqta, nöqtə,
            tečka, tecka, bodka, točka, tačka, tocka, tacka, pont, prik, punktum, piste, punct, taškas, taskas, punkts, pika, pikë,
            punktur, titik, noktah, nukta, tuldok, pwynt, chấm, cham, dấu chấm, τελεία, τελεια, teleia, точка, тчк, крапка, кропка,
            тачка, нүкте, нуқта, կետ, წერტილი, נקודה, دوت, نقطة, نقطه, ڈاٹ, डॉट, दॉट, डाट, बिंदु, ডট, টট, டாட், డాట్, ಡಾಟ್, ഡോട്ട്,
            点, 點, 丶, 句点, 圆点, ドット, どっと, ポチ, てん, テン, 점, 닷, 쩜, 도트, จุด, ດັອດ
            """);

    static final SpokenSigns DOT_IN_BRACKETS = new SpokenSigns("., d, dt, pt, p, т, d o t, 句号, 句號, 。");

    /** Which words for the dot show that a weak word was meant as the at sign. */
    static final Map<String, Set<String>> PAIRS = Map.of(
            "et", Set.of("nokta", "točka", "tocka", "tačka", "tacka", "punkts", "punkt", "titik"),
            "eta", Set.of("taškas", "taskas", "punkts"),
            "эт", Set.of("точка"),
            "ат", Set.of("точка"),
            "ет", Set.of("точка", "крапка"));

    /** Words for signs that may stand inside a mailbox name. */
    static final SpokenSigns JOINERS = new SpokenSigns("""
            underscore, under score, dash, hyphen, minus, plus, guion bajo, guión bajo, guion, guión, tiret bas, tiret, sublinhado,
            traço, trattino basso, trattino, unterstrich, bindestrich, streepje, podkreślenie, podtržítko, pomlčka, alt çizgi,
            understreck, нижнее подчёркивание, подчёркивание, подчеркивание, тире, дефис, минус
            """);

    private static final int ASCII = 128;

    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final List<List<String>> ascii = new ArrayList<>();

    private SpokenSigns(String words) {
        for (String word : words.strip().split(",\\s*", -1)) {
            byFirst.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word);
        }
        byFirst.values()
                .forEach(list -> list.sort(Comparator.comparing(String::length).reversed()));
        for (char c = 0; c < ASCII; c++) {
            ascii.add(byFirst.getOrDefault(c, List.of()));
        }
    }

    /** All of them, in no order. */
    List<String> words() {
        return byFirst.values().stream().flatMap(List::stream).toList();
    }

    /** The end of the longest of these words that begins here and is not the beginning of a longer one, or -1. */
    int endAt(DecodedText text, int at) {
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

    /** Whether a weak word for the at sign and a word for the dot are of one language. */
    static boolean goTogether(String at, String dot) {
        return PAIRS.getOrDefault(at, Set.of()).contains(dot);
    }

    private List<String> beginningWith(char first) {
        return first < ASCII ? ascii.get(first) : byFirst.getOrDefault(first, List.of());
    }

    private static boolean endsAWord(DecodedText text, int end) {
        char last = text.at(end - 1);
        char next = text.at(end);
        return !Chars.isWord(last) || !Chars.isWord(next) || Chars.isUnspaced(last);
    }
}
