package dev.rejoinder.privacy;

import java.util.Set;

/**
 * An owner of tables that can empty them of a removed site. One bean in each package that owns any; those whose rows refer to rows of another
 * have the higher priority.
 */
public interface Removable {
    /** The tables that are emptied here, with those whose rows go along by a foreign key. No table has two owners. */
    Set<String> tables();

    /**
     * Removes all rows of a site, in short transactions of their own. Several replicas may do so at once.
     *
     * @param most the most rows to delete in one of them, at least 1; what refers to them goes along
     */
    void remove(String site, int most);
}
