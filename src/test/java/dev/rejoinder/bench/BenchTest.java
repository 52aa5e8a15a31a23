package dev.rejoinder.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The benches by name: what the build passes on, what is there, and what the README of benches says agree. */
class BenchTest {
    private static final Pattern NAMED = Pattern.compile("-Dbench=([a-z]+)");

    @Test
    void aNameThatNoBenchHasIsRefusedInOneSentenceThatNamesAll() {
        assertThat(Bench.named("load")).contains(Bench.LOAD);
        assertThat(Bench.named("LOAD")).isEmpty();
        assertThat(Bench.named("true")).isEmpty();
        assertThat(Bench.refusal("loud"))
                .isEqualTo("There is no bench \"loud\"; -Dbench= takes load, start, hostile, akismet, speed, flood,"
                        + " privacy, screening, teachers, prior.");
    }

    @Test
    void theReadmeTellsHowToRunEachOfThemAndNoOther() throws IOException {
        assertThat(commands().map(BenchTest::name).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Bench.values()).map(Bench::toString).toList());
    }

    @Test
    void aBenchThatMeasuresThePackageIsRunWhenThatIsMade() throws IOException {
        assertThat(commands())
                .allSatisfy(command -> assertThat(command)
                        .contains(Bench.named(name(command)).orElseThrow().needsPackage() ? " package" : " test"));
    }

    @Test
    void theBuildPassesNameAndStageOn() throws IOException {
        Document pom = Jsoup.parse(Files.readString(Path.of("pom.xml")), Parser.xmlParser());
        List<String> ofOneBench = new ArrayList<>();
        List<Element> ofAll = new ArrayList<>();
        for (Element profile : pom.select("profile:has(> activation > property > name:containsOwn(bench))")) {
            Element value = profile.selectFirst("> activation > property > value");
            if (value == null) {
                ofAll.add(profile);
            } else {
                ofOneBench.add(value.text());
            }
        }

        assertThat(ofOneBench).allSatisfy(name -> assertThat(Bench.named(name)).isPresent());
        assertThat(ofAll).singleElement().satisfies(profile -> {
            assertThat(profile.select("mainClass").eachText()).containsExactly(Bench.class.getName());
            assertThat(profile.select("argument").eachText()).containsExactly("${bench}", "${mojo.executionId}");
            assertThat(profile.select("execution > id").eachText())
                    .containsExactlyElementsOf(Arrays.stream(Bench.Stage.values())
                            .map(stage -> stage.name().toLowerCase(Locale.ROOT))
                            .toList());
        });
    }

    private static Stream<String> commands() throws IOException {
        return Files.readString(Path.of("src/bench/README.md"))
                .lines()
                .filter(line -> line.startsWith("mvn "))
                .filter(line -> NAMED.matcher(line).find());
    }

    private static String name(String command) {
        return NAMED.matcher(command).results().findFirst().orElseThrow().group(1);
    }
}
