package dev.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.ibm.icu.text.Normalizer2;
import java.lang.management.ManagementFactory;
import java.text.Normalizer;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are composed in time that grows with their length only, whatever marks are heaped on a letter. */
class NfcTest {
    private static final Normalizer2 APART = Normalizer2.getNFKDInstance();
    private static final String JOINER = "\u034f";
    private static final String ABOVE = "\u0301";
    private static final String BELOW = "\u0323";
    private static final int MARKS = 50_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Heat helped me.\n",
                "caf\u00e9, na\u00efve, \u1ea5y l\u00e0 \u0111i\u1ec1u \u0111\u1eb9p",
                "\u0928\u092e\u0938\u094d\u0924\u0947",
                "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35",
                "\u4f60\u597d \ud55c\uad6d\uc5b4",
                "\u05e9\u05b8\u05c1\u05dc\u05d5\u05b9\u05dd",
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \u2764\ufe0f"
            })
    void anOrdinaryTextComesOutAsItself(String text) {
        assertThat(Nfc.of(text)).isSameAs(text);
    }

    @Test
    void lettersAndTheirMarksAreComposed() {
        assertThat(Nfc.of("cafe\u0301 \u1100\u1161\u11a8")).isEqualTo("caf\u00e9 \uac01");
    }

    @Test
    void thirtyMarksStayAsTheyAreAndTheNextComesBehindAJoiner() {
        String thirty = "q" + BELOW.repeat(30);

        assertThat(Nfc.of(thirty)).isEqualTo(thirty);
        assertThat(Nfc.of(thirty + BELOW)).isEqualTo(thirty + JOINER + BELOW);
        assertThat(Nfc.of(thirty + BELOW.repeat(31))).isEqualTo(thirty + JOINER + BELOW.repeat(30) + JOINER + BELOW);
        assertThat(Nfc.of(BELOW.repeat(31))).isEqualTo(BELOW.repeat(30) + JOINER + BELOW);
    }

    @Test
    void theMarksWithinALetterOrAMarkCountToo() {
        String doubled = "\u0344";

        assertThat(Nfc.of("\u01d8" + BELOW.repeat(29))).contains(JOINER + BELOW).doesNotContain(JOINER + BELOW + BELOW);
        assertThat(Nfc.of("q" + doubled.repeat(16)))
                .isEqualTo("q" + "\u0308\u0301".repeat(15) + JOINER + "\u0308\u0301");
    }

    @Property(tries = 1_000, seed = "20261126", shrinking = ShrinkingMode.BOUNDED)
    void whatHasBeenThroughItStaysAsItIs(@ForAll("texts") String text) {
        String once = Nfc.of(text);

        assertThat(Nfc.of(once)).isEqualTo(once);
        assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFC)).isTrue();
        assertThat(longestRun(once)).isLessThanOrEqualTo(30);
    }

    @Property(tries = 1_000, seed = "20261127", shrinking = ShrinkingMode.BOUNDED)
    void nothingIsDroppedAndNothingButJoinersIsAdded(@ForAll("texts") String text) {
        String once = Nfc.of(text);

        assertThat(sorted(once)).isEqualTo(sorted(text));
        if (longestRun(text) <= 30) {
            assertThat(once).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0301@\u0323@",
                "\u0301@\u0323@",
                "\u01d8\u0301@\u0344@\u0323@",
                "q\u3099@\u0f71@\u0f73@\u0323@",
                "\uff76\uff9e@\u0323@"
            })
    void theTimeGrowsWithTheLengthAndNotWithItsSquare(String pattern) {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            String few = heaped(pattern, MARKS);
            String many = heaped(pattern, 8 * MARKS);
            assertThat((double) least(many) / least(few)).isLessThan(3 * 3 * 3);
        });
    }

    /** Each sign before an @ so many times in a row. */
    private static String heaped(String pattern, int times) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            boolean many = i + 1 < pattern.length() && pattern.charAt(i + 1) == '@';
            text.append(Character.toString(pattern.charAt(i)).repeat(many ? times : 1));
            i += many ? 1 : 0;
        }
        return text.toString();
    }

    /** The processor's time of the quickest of several rounds, in nanoseconds. */
    private static long least(String text) {
        var threads = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 7; round++) {
            long start = threads.getCurrentThreadCpuTime();
            assertThat(Nfc.of(text)).isNotEmpty();
            least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
        }
        return least;
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int c : APART.normalize(text).codePoints().toArray()) {
            run = APART.getCombiningClass(c) == 0 ? 0 : run + 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static int[] sorted(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> c != 0x34f)
                .sorted()
                .toArray();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "a",
                "\u00e9",
                "\u01d8",
                "\u1e69",
                " ",
                "\n",
                JOINER,
                "\u200d",
                "\ufe0f",
                "\uff76",
                "\uff9e",
                "\u1100",
                "\u1161",
                "\u11a8",
                "\u09c7",
                "\u09be",
                "\u0f40",
                "\ud834\udd5f",
                "\ud834\udd65",
                "\ud83d\ude00");
        Arbitrary<String> marks = Arbitraries.of(
                        ABOVE, BELOW, "\u0344", "\u0f73", "\u0f71", "\u0f72", "\u3099", "\u0327", "\u0345", "\u0338")
                .list()
                .ofMaxSize(50)
                .map(parts -> String.join("", parts));
        Arbitrary<String> heaps =
                Arbitraries.of(ABOVE, BELOW, "\u0344", "\u0f81").map(mark -> mark.repeat(40));
        return Arbitraries.oneOf(pieces, marks, heaps).list().ofMaxSize(12).map(parts -> String.join("", parts));
    }
}
