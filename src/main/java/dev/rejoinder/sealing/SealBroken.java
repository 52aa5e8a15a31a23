package dev.rejoinder.sealing;

/** Sealed bytes cannot be opened: altered, of another row, site or purpose, or sealed with a secret that is not here. */
public final class SealBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealBroken(String message) {
        super(message);
    }
}
