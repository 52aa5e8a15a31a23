package dev.rejoinder.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.sealing.SealBroken;
import dev.rejoinder.sealing.Vault;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Messages' parameters as they are stored: JSON, sealed for their site and row. */
@Singleton
class Payloads {
    private static final String PURPOSE = "outbox";
    /** Characters of JSON; a mail is a page or two. */
    private static final int LONGEST = 200_000;

    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    private final Vault vault;
    private final ObjectMapper json;

    Payloads(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** @throws IllegalArgumentException when they are too long to be meant */
    byte[] seal(String site, UUID id, Map<String, String> parameters) {
        try {
            String written = json.writeValueAsString(parameters);
            if (written.length() > LONGEST) {
                throw new IllegalArgumentException("A message may have at most " + LONGEST + " characters");
            }
            return vault.seal(site, id, PURPOSE, written);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Parameters could not be written as JSON", e);
        }
    }

    /** @throws SealBroken when they were sealed with another secret or for another row */
    Map<String, String> open(String site, UUID id, byte[] sealed) {
        try {
            return json.readValue(vault.open(site, id, PURPOSE, sealed), PARAMETERS);
        } catch (JsonProcessingException e) {
            // Its message would quote what was sealed.
            throw new IllegalStateException("What was sealed are no parameters");
        }
    }
}
