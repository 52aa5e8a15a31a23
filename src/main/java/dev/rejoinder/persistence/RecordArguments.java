package dev.rejoinder.persistence;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.NamedArgumentFinder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * A record as a statement's parameters: its component {@code pageId} is {@code :pageId}. Jdbi's own {@code bindMethods} passes over records
 * that are not public.
 */
public final class RecordArguments implements NamedArgumentFinder {
    private static final ClassValue<Map<String, RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, RecordComponent> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        }
    };

    private final Record values;

    private RecordArguments(Record values) {
        this.values = values;
    }

    /** Binds every component of a record; a statement need not use them all. */
    public static NamedArgumentFinder of(Record values) {
        return new RecordArguments(values);
    }

    @Override
    public Optional<Argument> find(String name, StatementContext context) {
        RecordComponent component = COMPONENTS.get(values.getClass()).get(name);
        return component == null
                ? Optional.empty()
                : context.findArgumentFor(component.getGenericType(), value(component.getAccessor()));
    }

    @Override
    public Collection<String> getNames() {
        return Set.of();
    }

    private @Nullable Object value(Method accessor) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("An accessor only reads", e);
        }
    }

    /** The names alone: what was bound is what readers wrote. */
    @Override
    public String toString() {
        return COMPONENTS.get(values.getClass()).keySet().toString();
    }
}
