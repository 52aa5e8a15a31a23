package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;

/**
 * A place that may be the at sign of an address.
 *
 * @param left where the mailbox name would end
 * @param right where the domain would begin
 * @param kind how it is written
 * @param spaces how many of its two sides have white space
 * @param broken whether there is the end of a line in that white space
 */
record AtMark(int left, int right, Kind kind, int spaces, boolean broken) {
    AtMark(int left, int right, Kind kind, int spaces) {
        this(left, right, kind, spaces, false);
    }

    enum Kind {
        /** {@code @} itself. */
        SIGN,
        /** {@code [at]}, {@code (@)}, {@code <arroba>}. */
        BRACKETED,
        /** {@code -at-}, {@code _at_}, {@code *at*}. */
        MARKED,
        /** A name of the sign that means little else: {@code arroba}. */
        NAME,
        /** The English word "at". */
        WEAK,
        /** {@code AT} in capitals amid small letters. */
        CAPITALS,
        /** Another sign in its place. */
        SUBSTITUTE
    }

    boolean spacedLeft(DecodedText text) {
        return Chars.isSpace(text.at(left));
    }
}
