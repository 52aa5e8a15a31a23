package dev.rejoinder.sealing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An owner of sealed values, which are sealed anew when the master secret changes, while everything else goes on. */
public interface Resealable {
    /**
     * Looks at the next rows of a site in the order of their ids, and seals anew what is not sealed with the current key, all in one short
     * transaction of its own. Doing it again changes nothing.
     *
     * @param after the last row looked at before; null to begin
     * @param most how many rows to look at
     */
    Step reseal(String site, @Nullable UUID after, int most);

    /**
     * How far it came.
     *
     * @param last the last row looked at; null when there are no more
     * @param sealed how many values were sealed anew
     * @param damaged those that cannot be opened, and were passed over
     */
    record Step(@Nullable UUID last, int sealed, List<DamagedSeal> damaged) {
        public Step {
            damaged = List.copyOf(damaged);
        }
    }
}
