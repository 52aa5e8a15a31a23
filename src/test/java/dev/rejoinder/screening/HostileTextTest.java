package dev.rejoinder.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.screening.heuristic.Heuristics;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextTest {
    private static final ScreeningSettings SETTINGS =
            new ScreeningSettings(2, List.of("a", "aa", "aaa", "aaaa", "viagra", "buy now", "1111"));
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final Screening screening = new Screening(Heuristics.inOrder(), Duration.ofSeconds(60), System::nanoTime);

    static Stream<String> pieces() {
        return Stream.of(
                "a",
                "aB1",
                "\u0301",
                "e\u0301\u0336",
                "\u202e",
                "\ud800",
                "\udc00",
                "\udc00\ud800",
                "\u200b",
                "\ufdfa",
                "http://",
                "://",
                "www.",
                "www.a",
                "http://a.b/ ",
                "a.",
                ".",
                "..",
                "a.b",
                "@",
                "[",
                "](",
                "[a](http://b.c) ",
                "`",
                "` `` ",
                "``a`",
                "    \n",
                "\t\n",
                "\n",
                " ",
                "1",
                "v1agr\u0430 ",
                "\u0430a",
                "\u0430a ",
                "\u1100",
                "\uac00",
                "\u4e2d",
                "\ud83d\udd25",
                "\ud83c\udff4\udb40\udc67",
                "\ud835\udc00",
                "[url=",
                "-",
                "(",
                "a:b:",
                "//",
                "a@b.c ",
                "<a ",
                "<a>",
                "<a href=",
                "<a href=\"x\">a</a>",
                "\">",
                "[a](",
                "a b ",
                "a.b.c.",
                "\ud83d\udd25a",
                "bgylfmqqm ",
                "1 ",
                "1-",
                "$1 ",
                "slot gacor ",
                "situs ",
                "a88 ",
                "keep up the ",
                "\u0440\u0430\u0431\u043e\u0442\u0430 ",
                "\u0e01");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void timeGrowsInStepWithTheText(String piece) {
        String small = repeated(piece, 1_000);
        String large = repeated(piece, 10_000);
        assertComplete(large);
        best(small, 100);
        best(large, 10);
        // The floor keeps a text that costs next to nothing from being judged by the clock's grain.
        double floor = 50_000;
        double ratio = Double.MAX_VALUE;
        // The thread's own time, so that a busy machine does not count; a compiler at work may spoil some measurements,
        // growth beyond linear would spoil all.
        for (int attempt = 0; attempt < 12 && ratio > 15; attempt++) {
            ratio = best(large, 8) / Math.max(floor, best(small, 40));
        }

        assertThat(ratio).as("time for ten times the text").isLessThanOrEqualTo(15);
    }

    @Test
    void anyTextOfTheGreatestLengthIsJudged() {
        Random random = new Random(5);
        for (int round = 0; round < 40; round++) {
            StringBuilder text = new StringBuilder();
            int top = round % 3 == 0 ? 0x80 : round % 3 == 1 ? 0x10000 : 0x110000;
            while (text.length() < 20_000) {
                text.appendCodePoint(random.nextInt(top));
            }
            assertComplete(text.toString());
        }
        pieces().forEach(piece -> assertComplete(repeated(piece, 20_000)));
    }

    @Test
    void nothingAtAllIsJudged() {
        assertComplete("");
    }

    @Test
    void noRegularExpressionIsUsedInThePackage() throws Exception {
        Path sources = Path.of("src/main/java/dev/rejoinder/screening");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .as(file.getFileName().toString())
                        .doesNotContain("java.util.regex", ".matches(", ".replaceAll(", ".replaceFirst(", ".split(");
            }
        }
    }

    private void assertComplete(String text) {
        Assessment assessment =
                screening.screen(new Candidate(text, text, text, text, 0), Circumstances.none(), SETTINGS);
        assertThat(assessment.complete()).isTrue();
        assertThat(assessment.signals())
                .extracting(Signal::span)
                .allSatisfy(span ->
                        assertThat(span == null || span.end() <= text.length()).isTrue());
        SimHash.of(text);
    }

    private double best(String text, int rounds) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < rounds; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            screening.screen(new Candidate(text, text, text, null, 0), Circumstances.none(), SETTINGS);
            SimHash.of(text);
            best = Math.min(best, CLOCK.getCurrentThreadCpuTime() - start);
        }
        return best;
    }

    private static String repeated(String piece, int length) {
        return piece.repeat(length / piece.length());
    }
}
