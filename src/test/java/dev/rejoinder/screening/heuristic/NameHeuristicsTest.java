package dev.rejoinder.screening.heuristic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.masking.AddressMasker;
import dev.rejoinder.masking.MaskingStyle;
import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Candidate;
import dev.rejoinder.screening.Given;
import dev.rejoinder.screening.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NameHeuristicsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "Ann; -; -",
                "Ann Price; https://ann.example; -",
                "Free Willy; -; -",
                "Ann the dentist; -; -",
                "Leonardo Prada; -; -",
                "Sale Shop; -; keyword-name listed-name",
                "Manchester Solicitors; -; keyword-name",
                "back pain relief belt; -; keyword-name listed-name",
                "affordable windows vps; -; keyword-name",
                "bingo australia; -; keyword-name",
                "acheter maillots; -; keyword-name",
                "ＣＨＥＡＰ ＪＥＲＳＥＹＳ; -; keyword-name",
                "www.tin-roofs.com; -; website-as-name",
                "Ann; http://sub.zvooq.eu/x; spam-domain",
                "-; https://github.com/ann; -",
                "Ann Bee; https://www.annbee.example/about; -",
                "Ann Bee; https://blog.example/authors/ann-bee; name-of-website",
                "ann bee; https://annbee.example; name-of-website",
                "camping lac 2013; http://www.campinglac2013.example/; name-of-website",
                "Red Tin Roofs; http://redtinroofs.example; name-of-website",
                "bgylfmqqm; -; random-name",
                "Schwarzkopf Szczepański; -; -",
                "Krzysztof Brzęczyszczykiewicz; -; -",
                "JqGridFan; -; -",
                "Ann; https://bit.ly/x; short-link",
                "Ann; https://xn--80ak6aa92e.com/; look-alike-host",
                "Ann; http://cheap-nike-jerseys.example/; listed-name",
            })
    void namesAndWebsitesAreLookedAt(String name, String website, String signals) {
        assertThat(Given.found(Given.by(name, website), Given.settings()))
                .isEqualTo(signals == null ? List.of() : List.of(signals.split(" ")));
    }

    @ParameterizedTest
    @EnumSource(MaskingStyle.class)
    void anAddressAsNameIsSeenHoweverItIsMasked(MaskingStyle style) {
        String name = new AddressMasker().mask("ann@mail.example", style).text();

        assertThat(Given.found(Given.by(name, null), Given.settings())).contains("address-as-name");
    }

    @Test
    void aHandleIsNoAddress() {
        assertThat(Given.found(Given.by("@ann", null), Given.settings())).isEmpty();
    }

    @Test
    void praiseCountsAgainstAWebsiteOnlyWithPraise() {
        String praise = "Superb! I have bookmarked your weblog.";

        assertThat(found(praise, "https://ann.example")).contains("praise-with-website");
        assertThat(found(praise, null)).doesNotContain("praise-with-website");
        assertThat(found("It fails on line 7 for me.", "https://ann.example")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "Reading a file by lines; Это отличная мысль и всё понятно написано; other-script",
                "Чтение файла по строкам; That is a fine thought and all of it is clear; other-script",
                "Чтение файла по строкам; Это отличная мысль и всё понятно написано; -",
                "日本語の入力; ひらがなでかくとこうなりますがそれでもおなじです; -",
                "Reading a file by lines; Да; -",
                "Reading a file by lines; 今天我们来讨论一下这个问题的解决方案和其他的可能性吧; other-script",
                "-; Это отличная мысль и всё понятно написано; -",
            })
    void aTextInOtherLettersThanTheTitleIsNoticed(String title, String text, String signal) {
        Candidate candidate = new Candidate(text, null, null, title, 0);

        assertThat(new OtherScript()
                        .judge(new AnalysedText(candidate), Given.settings()).stream()
                                .map(Signal::name))
                .isEqualTo(signal == null ? List.of() : List.of(signal));
    }

    private static List<String> found(String text, @Nullable String website) {
        return Given.found(new Candidate(text, null, website, null, 0), Given.settings());
    }
}
