package dev.rejoinder.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** What counts as blank: White_Space, Default_Ignorable and format characters, and the Hangul filler that looks like nothing. */
public final class Blank {
    private static final int HANGUL_FILLER = 0x3164;

    private Blank() {}

    public static boolean is(String text) {
        return text.codePoints()
                .allMatch(c -> UCharacter.hasBinaryProperty(c, UProperty.WHITE_SPACE)
                        || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                        || Character.getType(c) == Character.FORMAT
                        || c == HANGUL_FILLER);
    }
}
