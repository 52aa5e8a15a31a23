package dev.rejoinder.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as one parameter of a statement, read there by {@code json_to_recordset} (PostgreSQL manual, section 9.16). */
public final class Recordset {
    private static final JsonInclude.Value NO_NULLS =
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(NO_NULLS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Recordset() {}

    /** Records as a JSON array; their components become columns, {@code pageId} being {@code page_id}. */
    public static String json(List<? extends Record> rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rows are plain data", e);
        }
    }

    /** Bytes in hexadecimal, as a column for them takes them in (PostgreSQL manual, section 8.4.1). */
    public static @Nullable String bytes(byte @Nullable [] bytes) {
        return bytes == null ? null : hex(bytes);
    }

    static String hex(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}
