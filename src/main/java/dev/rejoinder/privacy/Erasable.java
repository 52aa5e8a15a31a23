package dev.rejoinder.privacy;

import java.util.Set;

/** An owner of personal data that can forget a person. One bean in each package that stores any. */
public interface Erasable {
    /** The columns that hold personal data and are emptied here, as {@code table.column}. */
    Set<String> columns();

    /**
     * Erases what belongs to the person, in one transaction of its own; to be called again until nothing is left.
     *
     * @param most the most rows to touch, at least 1
     * @return how many rows it found: 0 when nothing is left
     */
    int erase(Subject subject, Remains remains, int most);
}
