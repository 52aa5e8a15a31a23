package dev.rejoinder.moderation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.paging.Bulkhead;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/**
 * The answers of the moderators' API that may hold a megabyte of texts: few are made at once, and what is kept for one who reads slowly is
 * its bytes alone.
 */
@Singleton
class LargeAnswers {
    /** Rows, their texts and signals, and the JSON. */
    private static final int EACH = 8_000_000;

    private final Bulkhead bulkhead = Bulkhead.ofHeap(32, "Too much was asked for at once. Try again in a moment.");

    private final ObjectMapper json;

    LargeAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** @throws dev.rejoinder.problem.Refused with 503 when too many are being made */
    Response.ResponseBuilder ok(Supplier<?> answer) {
        return Response.ok(
                bulkhead.run(EACH, () -> bytes(answer.get())), MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
    }

    private byte[] bytes(Object answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer is plain data", e);
        }
    }
}
