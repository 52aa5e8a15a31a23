package dev.rejoinder.masking;

/** What a site puts in place of an e-mail address inside a text. */
public enum MaskingStyle {
    /** {@code [e-mail hidden]}. */
    HIDDEN,
    /** {@code a•••@e•••.com}: first letters and last label, always three dots. */
    PARTIAL,
    /** The text stays as it is. */
    OFF
}
