package dev.rejoinder.persistence;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Rows as records of this service, by their canonical constructor: the column {@code page_id} is the component {@code pageId}. */
final class RecordMapperFactory implements RowMapperFactory {
    private static final String OURS = "dev.rejoinder.";

    /** Kept here, for Jdbi looks for mappers anew in every statement. */
    private final Map<Class<?>, Optional<RowMapper<?>>> known = new ConcurrentHashMap<>();

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        Class<?> raw = GenericTypes.getErasedType(type);
        return raw.isRecord() && raw.getName().startsWith(OURS)
                ? known.computeIfAbsent(raw, key -> mapper(key, config))
                : Optional.empty();
    }

    private static Optional<RowMapper<?>> mapper(Class<?> raw, ConfigRegistry config) {
        // A record that stands for a single value is a column, not a row.
        return config.get(ColumnMappers.class).findFor(raw).isPresent()
                ? Optional.empty()
                : Optional.of(ConstructorMapper.of(canonical(raw)));
    }

    private static Constructor<?> canonical(Class<?> raw) {
        Class<?>[] components = Stream.of(raw.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = raw.getDeclaredConstructor(components);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every record has one", e);
        }
    }
}
