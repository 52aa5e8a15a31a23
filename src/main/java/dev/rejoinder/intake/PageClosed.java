package dev.rejoinder.intake;

/** The page takes no more comments: a moderator closed it, or it is older than policy allows. */
public final class PageClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PageClosed() {
        super("page closed", null, false, false);
    }
}
