package dev.rejoinder.privacy;

import java.util.Set;

/** An owner of personal data that can forget a person. One bean in each package that stores any. */
public interface Erasable {
    /** The columns that hold personal data and are emptied here, as {@code table.column}. */
    Set<String> columns();

    /**
     * Whether anything is held here that the person wrote, or that tells who did, wherever else it may be gone by now. What merely passes
     * through, such as their own request, does not count.
     */
    default boolean holds(DataSubject dataSubject) {
        return false;
    }

    /**
     * Erases what belongs to the person, in one transaction of its own; to be called again until nothing is left.
     *
     * @param most the most rows to touch, at least 1
     * @return how many rows it found: 0 when nothing is left
     */
    int erase(DataSubject dataSubject, ErasureMode erasureMode, int most);
}
