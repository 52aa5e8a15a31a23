package dev.rejoinder.screening.text;

/**
 * A stretch of the masked text, in UTF-16 units, {@code [start, end)}.
 *
 * @param start first unit
 * @param end first unit after it
 */
public record Span(int start, int end) {
    /** Refuses a span that is negative or runs backwards, with {@link IllegalArgumentException}. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: [" + start + ", " + end + ")");
        }
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public int length() {
        return end - start;
    }
}
