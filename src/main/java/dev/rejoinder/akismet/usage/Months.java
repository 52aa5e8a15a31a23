package dev.rejoinder.akismet.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Months as usage is counted by: in UTC. */
final class Months {
    private Months() {}

    static YearMonth of(Instant instant) {
        return YearMonth.from(instant.atZone(ZoneOffset.UTC));
    }

    static LocalDate day(YearMonth month) {
        return month.atDay(1);
    }
}
