package dev.rejoinder.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that does not fit, so that a client hears it all at once. */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    /** Notes a violation; the message ends a sentence that starts with the field. */
    public void add(String field, String message) {
        found.add(new Violation(field, message));
    }

    /** Notes a violation when the condition holds. */
    public void addIf(boolean violated, String field, String message) {
        if (violated) {
            add(field, message);
        }
    }

    /**
     * Ends the collecting.
     *
     * @throws InvalidInput when anything was noted
     */
    public void check() {
        if (!found.isEmpty()) {
            throw new InvalidInput(found);
        }
    }
}
