package dev.rejoinder.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * In what an answer is another than the one recorded. There, {@code *} stands for whatever is made anew each time: an id, a time, a token.
 * What came to answers since is told here, and only that may be in them beside what was: {@code says}, in signals, and a few other words.
 */
final class Differences {
    private static final String ANYTHING = "*";

    /** What is said in other words since, for it is done in another way. */
    private static final Map<String, String> REWORDED =
            Map.of("24 hours after you asked", "24 hours after the mail to you was sent");

    private final boolean part;
    private final List<String> found = new ArrayList<>();

    /** @param part whether what was recorded is only a part of the answer */
    Differences(boolean part) {
        this.part = part;
    }

    List<String> found() {
        return List.copyOf(found);
    }

    void note(String where, JsonNode was, Object is) {
        boolean same = was.asText().equals(ANYTHING)
                ? !is.toString().isEmpty()
                : masked(was.asText(), is.toString()).equals(was.asText());
        if (!same) {
            found.add(where + " was " + was.asText() + " and is " + is);
        }
    }

    void noteBody(JsonNode was, String is) {
        if (was.isTextual()) {
            note("answer", was, is);
        } else if (!was.isMissingNode()) {
            compare("", was, FormerData.parsed(is));
        }
    }

    private void compare(String where, JsonNode was, JsonNode is) {
        if (was.isObject() && is.isObject()) {
            was.properties()
                    .forEach(field -> compare(where + "/" + field.getKey(), field.getValue(), is.path(field.getKey())));
            is.fieldNames().forEachRemaining(name -> noteNew(where, name, was, is));
        } else if (was.isArray() && is.isArray() && was.size() == is.size()) {
            for (int i = 0; i < was.size(); i++) {
                compare(where + "/" + i, was.path(i), is.path(i));
            }
        } else if (!(was.asText().equals(ANYTHING) && is.isTextual()) && !was.equals(is) && !isReworded(was, is)) {
            found.add(where + " was " + was + " and is " + (is.isMissingNode() ? "gone" : is));
        }
    }

    private static boolean isReworded(JsonNode was, JsonNode is) {
        return is.isTextual() && is.asText().equals(REWORDED.get(was.asText()));
    }

    private void noteNew(String where, String name, JsonNode was, JsonNode is) {
        boolean says =
                name.equals("says") && was.has("evidence") && is.path(name).isTextual();
        if (!part && !was.has(name) && !says) {
            found.add(where + " has " + name + " besides " + new TreeSet<>(names(was)));
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** An address that ends in an id made anew. */
    private static String masked(String was, String is) {
        int slash = is.lastIndexOf('/');
        return was.endsWith("/" + ANYTHING) && slash >= 0 ? is.substring(0, slash + 1) + ANYTHING : is;
    }
}
