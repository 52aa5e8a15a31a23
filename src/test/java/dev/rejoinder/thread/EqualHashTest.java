package dev.rejoinder.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.comment.ReadingPath;
import dev.rejoinder.comment.page.PageChanged;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever makes up questions of one hash slows nothing down: what is kept by them can be found by their order, which tells all of them apart. */
class EqualHashTest {
    private static final int MANY = 4_096;

    @Test
    void pagesOfOneHashAreToldApart() {
        List<SliceRequest> slices = pages().map(page -> slice(page, null, null)).toList();
        List<CountsRequest> counts = pages().map(page -> new CountsRequest("back", List.of("/a", page)))
                .toList();

        assertThat(slices.stream().map(Object::hashCode).distinct()).hasSize(1);
        assertThat(counts.stream().map(Object::hashCode).distinct()).hasSize(1);
        assertOrdered(slices);
        assertOrdered(counts);
    }

    @Test
    void placesOfOnePageAreToldApart() {
        List<SliceRequest> slices = new ArrayList<>(List.of(slice("/a", null, null)));
        for (int i = 1; i < 200; i++) {
            slices.add(slice("/a", ReadingPath.root(new UUID(i, i)), null));
            slices.add(slice("/a", null, new UUID(i, i)));
        }

        assertOrdered(slices);
    }

    /** Only then a map asks for the order (ConcurrentHashMap, comparableClassFor). */
    @ParameterizedTest
    @ValueSource(classes = {SliceRequest.class, CountsRequest.class, PageChanged.class})
    void mapsSeeThatThereIsAnOrder(Class<?> key) {
        assertThat(Stream.of(key.getGenericInterfaces())
                        .filter(ParameterizedType.class::isInstance)
                        .map(ParameterizedType.class::cast))
                .anySatisfy(type -> {
                    assertThat(type.getRawType()).isEqualTo(Comparable.class);
                    assertThat(type.getActualTypeArguments()).containsExactly(key);
                });
    }

    private static <T extends Comparable<T>> void assertOrdered(List<T> keys) {
        List<T> shuffled = new ArrayList<>(keys);
        Collections.shuffle(shuffled, new Random(7));
        TreeSet<T> ordered = new TreeSet<>(shuffled);
        assertThat(ordered).hasSameSizeAs(keys);
        assertThat(keys).allMatch(ordered::contains);
    }

    private static SliceRequest slice(String page, @Nullable ReadingPath after, @Nullable UUID around) {
        return new SliceRequest(new ThreadQuery("back", page, false, after, around, 50), Shape.FLAT, null);
    }

    /** Keys of one hash: "Aa" and "BB" have one. */
    private static Stream<String> pages() {
        return IntStream.range(0, MANY).mapToObj(i -> {
            StringBuilder page = new StringBuilder("/");
            for (int bit = 1; bit < MANY; bit *= 2) {
                page.append((i & bit) == 0 ? "Aa" : "BB");
            }
            return page.toString();
        });
    }
}
