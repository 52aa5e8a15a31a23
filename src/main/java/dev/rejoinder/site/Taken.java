package dev.rejoinder.site;

/** A site key or a credential's name is in use already. */
public final class Taken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Taken(String what) {
        super(what, null, false, false);
    }
}
