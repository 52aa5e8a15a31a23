package dev.rejoinder.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import dev.rejoinder.problem.InvalidInput;
import java.io.IOException;
import java.time.Instant;

/** An instant in JSON, of a year with four digits (RFC 3339, section 5.6): what the API writes, and every database holds. */
final class ApiInstant extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant BEHIND = Instant.parse("+10000-01-01T00:00:00Z");

    ApiInstant() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String field = parser.currentName();
        String text = String.valueOf(parser.getText());
        // A year beyond what Java reads, too, has a sign.
        if (text.startsWith("+") || text.startsWith("-")) {
            throw outOfRange(field);
        }
        Instant instant = InstantDeserializer.INSTANT.deserialize(parser, context);
        if (instant.isBefore(FIRST) || !instant.isBefore(BEHIND)) {
            throw outOfRange(field);
        }
        return instant;
    }

    private static InvalidInput outOfRange(String field) {
        return new InvalidInput(field, "must be an instant of the years 0001 to 9999");
    }
}
