package dev.rejoinder.problem;

/** What was sent could not be read at all: not JSON, an unknown field, bytes that are no UTF-8, a NUL. */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param detail what is wrong, without repeating what was sent */
    public Malformed(String detail) {
        super(detail, null, false, false);
    }

    /** What is wrong, for the client's eyes. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
