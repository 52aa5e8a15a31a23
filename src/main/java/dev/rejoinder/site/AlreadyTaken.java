package dev.rejoinder.site;

/** A site key or a credential's name is in use already. */
public final class AlreadyTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AlreadyTaken(String what) {
        super(what, null, false, false);
    }
}
