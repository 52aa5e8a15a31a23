package dev.rejoinder.site;

/** A change of policy was made from a version that is not in force, or no longer. */
public final class OutdatedPolicy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int inForce;

    OutdatedPolicy(int inForce) {
        super("outdated policy", null, false, false);
        this.inForce = inForce;
    }

    int inForce() {
        return inForce;
    }
}
