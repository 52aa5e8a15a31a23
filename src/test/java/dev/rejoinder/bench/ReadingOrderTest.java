package dev.rejoinder.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {
    @Test
    void repliesStandBelowWhatTheyAnswerInTheOrderOfPosting() {
        Posted first = comment("first", null);
        Posted second = comment("second", null);
        Posted late = comment("late", first);
        Posted answer = comment("answer", second);
        Posted deep = comment("deep", late);
        Posted later = comment("later", first);
        ReadingOrder order = new ReadingOrder(List.of(first, second, late, answer, deep, later));
        assertThat(order.comments()).containsExactly(first, late, deep, later, second, answer);
        assertThat(order.repliesTo(first)).isEqualTo(2);
        assertThat(order.repliesTo(deep)).isZero();
        assertThat(deep.depth()).isEqualTo(2);
    }

    @Test
    void nothingPostedIsNothingToRead() {
        assertThat(new ReadingOrder(List.of()).comments()).isEmpty();
    }

    @Test
    void aReplyWaitsForWhatItAnswersAndAllElseKeepsItsPlace() {
        List<SourceComment> file =
                List.of(source("reply", "late"), source("a", null), source("late", null), source("b", "reply"));
        assertThat(SourceThreads.parentsFirst(file))
                .extracting(SourceComment::id)
                .containsExactly("a", "late", "reply", "b");
    }

    @Test
    void aSliceTakesWholeThreadsWithTheMostReplies() {
        List<SourceComment> flat =
                IntStream.range(0, 10).mapToObj(i -> source("f" + i, null)).toList();
        List<SourceComment> deep = List.of(source("d", null), source("e", "d"));
        SourceThreads slice = new SourceThreads(List.of(flat, deep), 0).slice(10);
        assertThat(slice.threads()).containsExactly(deep);
    }

    private static Posted comment(String id, @Nullable Posted parent) {
        return new Posted(id, parent, false, "Ann", "text");
    }

    private static SourceComment source(String id, @Nullable String parent) {
        return new SourceComment("t", id, parent, "Ann", "<p>text</p>");
    }
}
