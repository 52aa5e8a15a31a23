package dev.rejoinder.persistence;

/**
 * How much one answer may hold of what people wrote. A list that has more of it ends there, behind one row at least, and says where to go on.
 * A statement can keep to it without reading what it leaves out, for PostgreSQL knows how long a text is ({@code octet_length}) before it
 * unpacks it.
 */
public final class AnswerSize {
    /** In bytes of UTF-8: a list may end behind the row that reaches it. */
    public static final int BYTES = 1_000_000;

    private AnswerSize() {}

    /** Whether an answer that holds so much ends here. */
    public static boolean isReached(long bytes) {
        return bytes >= BYTES;
    }
}
