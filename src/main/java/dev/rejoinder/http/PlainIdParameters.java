package dev.rejoinder.http;

import dev.rejoinder.text.PlainId;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads ids in paths in their one plain form; what is none names nothing. */
@Provider
public class PlainIdParameters implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == UUID.class ? (ParamConverter<T>) new Ids() : null;
    }

    private static final class Ids implements ParamConverter<UUID> {
        @Override
        public UUID fromString(String typed) {
            return PlainId.of(typed).orElseThrow(NotFoundException::new);
        }

        @Override
        public String toString(UUID id) {
            return id.toString();
        }
    }
}
