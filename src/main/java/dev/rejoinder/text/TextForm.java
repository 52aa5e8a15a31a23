package dev.rejoinder.text;

import dev.rejoinder.problem.InvalidInput;
import dev.rejoinder.problem.Violations;
import org.jspecify.annotations.Nullable;

/** The form every text is brought into: NFC (Unicode Annex 15), lines ended by LF; single lines without control characters around the edges. */
public final class TextForm {
    private static final int LONGEST_DECOMPOSITION = 4 * 2;

    private TextForm() {}

    /** A comment's text. */
    public static String text(String typed) {
        return Nfc.of(typed.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** A field of one line, or null when nothing was typed. */
    public static @Nullable String line(@Nullable String typed) {
        if (typed == null || Blank.is(typed)) {
            return null;
        }
        StringBuilder line = new StringBuilder(typed.length());
        typed.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return Nfc.of(line.toString().strip());
    }

    /**
     * Notes that a text is too long where that is certain whatever normalising makes of it: a character in NFC comes of at most four (Unicode
     * Annex 15, stabilised expansion factors), each of at most two units. Asked before anything is done that costs by the length.
     *
     * @return whether it is
     */
    public static boolean tooLongToRead(Violations violations, String field, @Nullable String typed, int most) {
        return typed != null
                && typed.length() > most * LONGEST_DECOMPOSITION
                && tooLong(violations, field, typed, most);
    }

    /**
     * The text of an edit or a preview.
     *
     * @throws InvalidInput when it is missing, blank or too long
     */
    public static String required(@Nullable String typed, int most) {
        Violations violations = new Violations();
        String text = checked(violations, "text", typed, most);
        violations.check();
        return text;
    }

    /** A comment's text, or nothing where something was noted against it: missing, blank or too long. */
    public static String checked(Violations violations, String field, @Nullable String typed, int most) {
        if (tooLongToRead(violations, field, typed, most)) {
            return "";
        }
        String text = typed == null ? "" : text(typed);
        return isFit(violations, field, text, most) ? text : "";
    }

    /** Whether a text is neither blank nor too long, which is noted otherwise. */
    public static boolean isFit(Violations violations, String field, String text, int most) {
        boolean tooLong = tooLong(violations, field, text, most);
        boolean blank = !tooLong && Blank.is(text);
        violations.addIf(blank, field, "must not be blank");
        return !tooLong && !blank;
    }

    /** Notes that a text is too long, where it is; whether it is. */
    public static boolean tooLong(Violations violations, String field, @Nullable String text, int most) {
        boolean tooLong = text != null && text.codePointCount(0, text.length()) > most;
        violations.addIf(tooLong, field, "must have at most " + most + " characters");
        return tooLong;
    }
}
