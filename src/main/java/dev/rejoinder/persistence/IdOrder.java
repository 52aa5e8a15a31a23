package dev.rejoinder.persistence;

import java.util.Comparator;
import java.util.UUID;

/**
 * The order in which rows are locked. PostgreSQL compares UUIDs by their bytes; {@link UUID#compareTo} takes their halves for signed numbers
 * and so puts those from 8000… on before all others. Two transactions that go by different orders may wait for each other.
 */
public final class IdOrder {
    /** As PostgreSQL's {@code order by}. */
    public static final Comparator<UUID> AS_IN_SQL = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private IdOrder() {}
}
