package dev.rejoinder.persistence;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Instant;
import java.util.UUID;

/** Ids of comments and decisions: UUIDv7 (RFC 9562, section 5.7) of the very millisecond they stand for, growing within it. */
public final class TimeOrderedIds {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private TimeOrderedIds() {}

    /** A new id for something that happened at this instant. */
    public static UUID at(Instant instant) {
        return GENERATOR.construct(instant.toEpochMilli());
    }

    /** The least id of a millisecond: all ids of this instant and later are at least this. */
    public static UUID first(Instant instant) {
        return new UUID(instant.toEpochMilli() << 16 | 0x7000, Long.MIN_VALUE);
    }
}
