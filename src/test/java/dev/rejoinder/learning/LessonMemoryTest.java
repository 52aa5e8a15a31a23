package dev.rejoinder.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.learning.LessonReader.SequenceRange;
import dev.rejoinder.screening.FeatureVector;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** However long lessons are, a training run holds no more of them than a share of the heap. */
@QuarkusTest
class LessonMemoryTest {
    private static final String CLIENT = "akismet:blog";
    private static final int LONGEST = 10_000;
    private static final long CONTAINER = 256 << 20;

    private final Classroom room;
    private final TrainingLessons lessons;
    private final Jdbi jdbi;

    LessonMemoryTest(Classroom room, TrainingLessons lessons, Jdbi jdbi) {
        this.room = room;
        this.lessons = lessons;
        this.jdbi = jdbi;
    }

    @Test
    void fullWindowsOfTheLongestCommentsKeepToTheirShare() {
        byte[] longest = Classroom.vector(longest());
        room.open();
        for (boolean spam : new boolean[] {true, false}) {
            room.fill(400, spam, longest);
            room.fill(200, spam, longest, CLIENT);
        }

        List<TrainingLessons.Read> read =
                jdbi.withHandle(handle -> lessons.read(handle, room.site, new SequenceRange(0, Long.MAX_VALUE)));

        long features = read.stream().mapToLong(each -> features(each.vector())).sum();
        assertThat(features * Short.BYTES).isLessThanOrEqualTo(mostBytes(Long.MAX_VALUE));
        assertThat(read.stream().mapToLong(TrainingLessons.Read::heapBytes).sum())
                .isBetween(mostBytes(Long.MAX_VALUE) * 9 / 10, mostBytes(Long.MAX_VALUE));
    }

    @Test
    void allKindsTogetherHaveThreeSixteenthsOfASmallHeap() {
        assertThat(mostBytes(CONTAINER)).isEqualTo(CONTAINER * 3 / 16);
        assertThat(mostBytes(CONTAINER / 4)).isEqualTo(CONTAINER / 4 * 3 / 16);
        assertThat(mostBytes(CONTAINER * 64)).isEqualTo(mostBytes(CONTAINER));
    }

    private static long mostBytes(long heap) {
        return 2L
                * Arrays.stream(Origin.values())
                        .mapToLong(each -> each.mostBytes(heap))
                        .sum();
    }

    private static int features(FeatureVector vector) {
        int[] features = new int[1];
        vector.each((id, value) -> features[0]++);
        return features[0];
    }

    /** Of ever other words, which gives the most features. */
    private static String longest() {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder text = new StringBuilder();
        while (text.length() < LONGEST) {
            text.append(random.nextInt(6) == 0 ? ' ' : (char) random.nextInt('a', 'z' + 1));
        }
        return text.toString();
    }
}
