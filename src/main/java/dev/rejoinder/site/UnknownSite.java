package dev.rejoinder.site;

/** There is no site with this key. */
public final class UnknownSite extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownSite() {
        super("unknown site", null, false, false);
    }
}
