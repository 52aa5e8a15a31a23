package dev.rejoinder.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the service answered, as it came over the wire. */
public record Answer(int status, HttpHeaders headers, byte[] bytes) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads a whole answer in the form of HTTP/1.1 (RFC 9112), its body as it stands. */
    public static Answer parse(byte[] wire) {
        String all = new String(wire, StandardCharsets.ISO_8859_1);
        int end = all.indexOf("\r\n\r\n");
        String[] head = all.substring(0, end).split("\r\n", -1);
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : Arrays.asList(head).subList(1, head.length)) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        byte[] body = all.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        return new Answer(Integer.parseInt(head[0].split(" ", -1)[1]), HttpHeaders.of(headers, (n, v) -> true), body);
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + this, e);
        } catch (java.io.IOException e) {
            throw new AssertionError("Memory does not fail to be read", e);
        }
    }

    /** A header's value, or nothing at all. */
    public String header(String name) {
        return String.join(", ", headers.allValues(name));
    }

    /** The problem's name, or what came in its place. */
    public String problem() {
        return bytes.length == 0 ? "" : json().path("type").asText().replace("urn:rejoinder:problem:", "");
    }

    @Override
    public String toString() {
        return status + " " + text();
    }
}
