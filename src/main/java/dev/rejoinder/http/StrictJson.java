package dev.rejoinder.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rejoinder.problem.InvalidInput;
import dev.rejoinder.problem.Malformed;
import java.io.IOException;
import java.lang.reflect.Type;
import java.time.Instant;

/**
 * Reads JSON (RFC 8259) as the contract wants it: unknown fields, duplicate keys, trailing tokens, a wrong type, a NUL and half a
 * surrogate pair are refused; nothing is coerced; nesting ends at 16 levels.
 */
final class StrictJson {
    private static final int DEPTH = 16;

    private static final ObjectMapper MAPPER = mapper();

    private StrictJson() {}

    private static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxNumberLength(40)
                        .build())
                .build();
        ObjectMapper mapper = JsonMapper.builder(factory)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .addModule(new JavaTimeModule())
                .addModule(new SimpleModule()
                        .addDeserializer(String.class, new SoundString())
                        .addDeserializer(Instant.class, new ApiInstant()))
                .build();
        for (CoercionInputShape shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        mapper.coercionConfigFor(LogicalType.POJO).setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.DateTime).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        return mapper;
    }

    /**
     * The document as the type.
     *
     * @throws Malformed when it cannot be read as that, naming the field where it is one of ours
     * @throws InvalidInput when it holds an instant of no year that has four digits
     */
    static Object read(String document, Type type) {
        try {
            Object value = MAPPER.readValue(document, MAPPER.constructType(type));
            if (value == null) {
                throw new Malformed("The body must be a JSON object.");
            }
            return value;
        } catch (UnrecognizedPropertyException e) {
            throw new Malformed("The body holds a field that is not known here" + known(e) + ".");
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof InvalidInput unfit) {
                throw unfit;
            }
            throw e.getCause() instanceof Malformed malformed
                    ? malformed
                    : new Malformed("The body does not have the expected shape" + where(e) + ".");
        } catch (JsonProcessingException e) {
            throw new Malformed("The body is not valid JSON, or holds a key twice.");
        }
    }

    private static String known(UnrecognizedPropertyException e) {
        return "; known are " + e.getKnownPropertyIds();
    }

    private static String where(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() != null) {
                path.append(path.isEmpty() ? " at " : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    /** A JSON string that is one; numbers and booleans are not. */
    private static final class SoundString extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        SoundString() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(com.fasterxml.jackson.core.JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            return StrictText.sound(parser.getText());
        }
    }
}
