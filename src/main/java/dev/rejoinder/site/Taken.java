package dev.rejoinder.site;

/** A site key or a credential's name is in use already. */
final class Taken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Taken(String what) {
        super(what, null, false, false);
    }
}
