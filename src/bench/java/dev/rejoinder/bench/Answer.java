package dev.rejoinder.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;
import java.util.Map;

/**
 * An answer of the service.
 *
 * @param body its JSON; a text node when it is something else
 * @param nanos from the sending to the last byte
 */
public record Answer(int status, HttpHeaders headers, JsonNode body, long nanos) {
    /** What stands for an answer that did not come. */
    static Answer none() {
        return new Answer(0, HttpHeaders.of(Map.of(), (name, value) -> true), MissingNode.getInstance(), 0);
    }

    /** The problem's name, or nothing. */
    String problem() {
        return body.path("type").asText("").replace("urn:rejoinder:problem:", "");
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}
