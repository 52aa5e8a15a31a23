package dev.rejoinder.akismet.usage;

import dev.rejoinder.akismet.protocol.InvalidRequest;
import dev.rejoinder.akismet.protocol.Parameters;
import dev.rejoinder.text.PlainNumber;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a report on blogs is to show.
 *
 * @param filter part of a blog's address; empty for all
 */
record SitesQuery(YearMonth month, String filter, Order order, int limit, int offset) {
    private static final int MOST = 500;
    private static final int FARTHEST = 1_000_000;

    /** Most first; by blog where these are equal. */
    enum Order {
        TOTAL("calls"),
        SPAM("spam"),
        HAM("ham"),
        MISSED_SPAM("missed"),
        FALSE_POSITIVES("false_positives");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        String sql() {
            return column + " desc";
        }

        /** What is no column is the usual order. */
        static Order of(@Nullable String word) {
            for (Order order : values()) {
                if (order.name().equalsIgnoreCase(word)) {
                    return order;
                }
            }
            return TOTAL;
        }
    }

    /** @throws InvalidRequest when the month cannot be read */
    static SitesQuery of(Parameters parameters, Instant now) {
        String month = parameters.get("month");
        String filter = parameters.get("filter");
        return new SitesQuery(
                month == null ? Months.of(now) : month(month.strip()),
                filter == null ? "" : filter.strip(),
                Order.of(parameters.get("order")),
                number(parameters, "limit", MOST, MOST),
                number(parameters, "offset", 0, FARTHEST));
    }

    private static YearMonth month(String written) {
        try {
            YearMonth month = YearMonth.parse(written);
            if (month.getYear() >= 2000 && month.getYear() <= 9999) {
                return month;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new InvalidRequest("The month must be written like 2026-11.");
    }

    /** What is no number is the usual one: clients take {@code invalid} for a word about their key. */
    private static int number(Parameters parameters, String name, int usual, int most) {
        String written = parameters.get(name);
        return written == null
                ? usual
                : Math.min(PlainNumber.of(written.strip()).orElse(usual), most);
    }
}
