package dev.rejoinder.moderation;

import dev.rejoinder.problem.Violations;
import dev.rejoinder.text.PlainNumber;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads query parameters. */
final class QueryParameters {
    private QueryParameters() {}

    static @Nullable String given(@Nullable String typed) {
        return typed == null || typed.isEmpty() ? null : typed;
    }

    static <E extends Enum<E>> E one(
            Violations violations, String field, @Nullable String typed, Class<E> type, E usual) {
        if (typed == null || typed.isEmpty()) {
            return usual;
        }
        for (E value : type.getEnumConstants()) {
            if (word(value).equals(typed)) {
                return value;
            }
        }
        violations.add(
                field,
                "must be one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(QueryParameters::word)
                                .collect(Collectors.joining(", ")));
        return usual;
    }

    static int limit(Violations violations, @Nullable String typed, int usual, int most) {
        if (typed == null || typed.isEmpty()) {
            return usual;
        }
        int limit = PlainNumber.of(typed).orElse(0);
        boolean fits = limit >= 1 && limit <= most;
        violations.addIf(!fits, "limit", "must be a number from 1 to " + most);
        return fits ? limit : usual;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
