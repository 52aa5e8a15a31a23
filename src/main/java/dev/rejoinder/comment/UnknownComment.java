package dev.rejoinder.comment;

/** This site has no such comment. */
public final class UnknownComment extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownComment() {
        super("unknown comment", null, false, false);
    }
}
