package dev.rejoinder.screening;

/** What the machine thinks of a candidate; a person's word is a decision, not a verdict. */
public enum Verdict {
    /** Nothing weighty speaks against it. */
    CLEAN,
    /** Unsure, or the screening was incomplete: a moderator should look. */
    SUSPECT,
    /** Very probably spam. */
    SPAM
}
