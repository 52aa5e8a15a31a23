package dev.rejoinder.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Serialises policies to the JSON they are stored as, and back. Settings that an old version does not have yet get their default values. */
@Singleton
class StoredPolicy {
    private final ObjectMapper json;

    StoredPolicy(ObjectMapper json) {
        this.json = json;
    }

    String write(Policy policy) {
        try {
            return json.writeValueAsString(PolicyJson.of(policy));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A policy is plain data", e);
        }
    }

    Policy read(String settings) {
        try {
            return PolicyChange.from(json.readValue(settings, PolicyJson.class)).stored();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The policy of a site cannot be read", e);
        }
    }
}
