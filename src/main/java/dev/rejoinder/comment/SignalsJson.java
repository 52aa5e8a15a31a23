package dev.rejoinder.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rejoinder.screening.Signal;
import java.util.List;

/** Signals as they are stored. */
public final class SignalsJson {
    private static final JsonInclude.Value NO_NULLS =
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL);
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(NO_NULLS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<List<Signal>> SIGNALS = new TypeReference<>() {};

    private SignalsJson() {}

    /**
     * As a JSON array of {@code name}, {@code weight}, {@code evidence} and perhaps {@code span}, {@code limit} and
     * {@code missed}. What a signal says to people is not stored: its name tells.
     */
    public static String written(List<Signal> signals) {
        try {
            return MAPPER.writeValueAsString(signals);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Signals are plain data", e);
        }
    }

    public static List<Signal> read(String json) {
        try {
            return MAPPER.readValue(json, SIGNALS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored signals cannot be read", e);
        }
    }
}
