package dev.rejoinder.comment;

/** The time in which an author may edit is over, the comment was withdrawn, or it has been edited often enough. */
public final class EditWindowClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EditWindowClosed() {
        super("window over", null, false, false);
    }
}
