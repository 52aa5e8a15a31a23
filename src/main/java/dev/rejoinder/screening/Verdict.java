package dev.rejoinder.screening;

/** The classification of a comment by screening, which is automatic. What a moderator says of a comment is a decision, not a verdict. */
public enum Verdict {
    /** Nothing weighty speaks against it. */
    CLEAN,
    /** Unsure, or the screening was incomplete: a moderator should look. */
    SUSPECT,
    /** Very probably spam. */
    SPAM
}
