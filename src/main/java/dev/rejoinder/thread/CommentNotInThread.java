package dev.rejoinder.thread;

/** The comment to turn to is not shown on this page. */
public final class CommentNotInThread extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommentNotInThread() {
        super("not shown on this page", null, false, false);
    }
}
