package dev.rejoinder.screening;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lazy initialisation: the value is computed at the first call and remembered. Not thread-safe. */
final class Lazy<T> {
    private final Supplier<T> source;
    private @Nullable T value;

    Lazy(Supplier<T> source) {
        this.source = source;
    }

    T get() {
        T known = value;
        if (known == null) {
            known = source.get();
            value = known;
        }
        return known;
    }
}
