package dev.rejoinder.text;

import dev.rejoinder.problem.InvalidInput;
import dev.rejoinder.problem.Violations;
import org.jspecify.annotations.Nullable;

/** The form every text is brought into: NFC (Unicode Annex 15), lines ended by LF; single lines without control characters around the edges. */
public final class TextForm {
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
     * The text of an edit or a preview.
     *
     * @throws InvalidInput when it is missing, blank or too long
     */
    public static String required(@Nullable String typed, int most) {
        Violations violations = new Violations();
        String text = checked(violations, "text", typed == null ? "" : text(typed), most);
        violations.check();
        return text;
    }

    public static String checked(Violations violations, String field, String text, int most) {
        violations.addIf(Blank.is(text), field, "must not be blank");
        tooLong(violations, field, text, most);
        return text;
    }

    public static void tooLong(Violations violations, String field, @Nullable String text, int most) {
        violations.addIf(
                text != null && text.codePointCount(0, text.length()) > most,
                field,
                "must have at most " + most + " characters");
    }
}
