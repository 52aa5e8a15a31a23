package dev.rejoinder.privacy;

/** What stays of what someone wrote once their data is erased. */
public enum ErasureMode {
    /** Nothing: comments become withdrawn. */
    NOTHING,
    /** The texts, without their author. */
    ANONYMOUS
}
