package dev.rejoinder.screening.text;

import com.ibm.icu.lang.UScript;

/** How the alphabets of a word mix. Scripts other than the few that look like Latin are not looked at. */
public enum ScriptMix {
    /** One alphabet, or nothing that could deceive. */
    PLAIN,
    /** All Cyrillic. */
    CYRILLIC,
    /** Latin with a Cyrillic end, as Russians inflect foreign names. */
    INFLECTED,
    /** Anything else. */
    MIXED;

    private static final int SHORTEST = 4;

    public static ScriptMix of(String text, Span word) {
        int letters = 0;
        int switches = 0;
        int first = UScript.COMMON;
        int last = UScript.COMMON;
        boolean greek = false;
        int i = word.start();
        while (i < word.end()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int script = c < 0x80 ? ascii(c) : UScript.getScript(c);
            if (script == UScript.COMMON || script == UScript.INHERITED) {
                continue;
            }
            if (!alphabet(script)) {
                return PLAIN;
            }
            letters++;
            greek |= script == UScript.GREEK;
            first = first == UScript.COMMON ? script : first;
            switches += last != UScript.COMMON && last != script ? 1 : 0;
            last = script;
        }
        if (switches == 0) {
            return last == UScript.CYRILLIC ? CYRILLIC : PLAIN;
        }
        // Greek letters at one end are mathematics and units: \u0394x, k\u03a9.
        if (letters < SHORTEST || (switches == 1 && greek)) {
            return PLAIN;
        }
        return switches == 1 && first == UScript.LATIN && last == UScript.CYRILLIC ? INFLECTED : MIXED;
    }

    private static int ascii(int c) {
        return Character.isLetter(c) ? UScript.LATIN : UScript.COMMON;
    }

    private static boolean alphabet(int script) {
        return switch (script) {
            case UScript.LATIN,
                    UScript.CYRILLIC,
                    UScript.GREEK,
                    UScript.ARMENIAN,
                    UScript.COPTIC,
                    UScript.CHEROKEE,
                    UScript.LISU -> true;
            default -> false;
        };
    }
}
