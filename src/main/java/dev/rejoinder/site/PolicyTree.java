package dev.rejoinder.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Policies and changes of them as trees of JSON: Jackson pairs their fields by name, so that none is copied by hand. */
final class PolicyTree {
    private static final JsonInclude.Value NO_NULLS =
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL);
    private static final ObjectMapper JSON = mapper();

    private PolicyTree() {}

    private static ObjectMapper mapper() {
        ObjectMapper mapper = JsonMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .defaultPropertyInclusion(NO_NULLS)
                .addModule(new SimpleModule().addSerializer(new Words()))
                .build();
        // A list that is given takes the place of the one before.
        mapper.configOverride(ArrayNode.class).setMergeable(false);
        return mapper;
    }

    /** What is there of it: a change without the settings that it leaves alone. */
    static ObjectNode of(Object policy) {
        return JSON.valueToTree(policy);
    }

    static PolicyJson json(Policy policy) {
        return JSON.convertValue(policy, PolicyJson.class);
    }

    /** The policy with a change on top; groups are merged setting by setting. */
    static Policy merge(Policy old, JsonNode change) {
        try {
            ObjectNode tree = of(old);
            JSON.readerForUpdating(tree).readValue(change);
            return JSON.treeToValue(tree, Policy.class);
        } catch (IOException e) {
            throw new UncheckedIOException("A change that was checked fits", e);
        }
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("rawtypes")
    private static final class Words extends StdSerializer<Enum> {
        private static final long serialVersionUID = 1L;

        Words() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(value.name().toLowerCase(Locale.ROOT));
        }
    }
}
