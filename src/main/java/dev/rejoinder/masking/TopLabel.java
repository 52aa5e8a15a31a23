package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;
import dev.rejoinder.masking.decoding.LookAlikes;
import java.util.Locale;
import java.util.Set;

/** Tells how much of a label is a top-level domain: all of it, or a beginning that something else is glued to. */
final class TopLabel {
    private static final String[] PLACEHOLDERS = {"SPAM", "REMOVE", "DELETE", "INVALID", "NOTHIS", "ENTFERNEN"};

    private static final Set<String> WHOLE_PLACEHOLDERS =
            Set.of("nospam", "no-spam", "spam", "removethis", "remove-this", "removeme", "remove", "deletethis");

    /** Top-level domains written as they sound in other scripts. */
    private static final Set<String> AS_HEARD = Set.of("ру", "ком", "орг", "нет", "инфо", "コム", "컴", "كوم", "קום");

    private TopLabel() {}

    /** The top-level part of the label between {@code start} and {@code end}; empty when there is none. */
    static String of(DecodedText text, int start, int end, DotMark before) {
        String label = text.text(start, end);
        if (Domains.isTopLevel(label)) {
            return isLikelyProse(text, end, label, before) ? "" : label;
        }
        if (before.kind() != DotMark.Kind.SPACED && LookAlikes.topLevel(label) != null) {
            return label;
        }
        boolean spelledAsHeard = before.isDisguised() && AS_HEARD.contains(label.toLowerCase(Locale.ROOT));
        if (spelledAsHeard || isPlaceholder(label) || isForeign(text, start, label, before)) {
            return label;
        }
        int cut = label.indexOf('-');
        if (cut < 0) {
            cut = endOfAscii(label);
        }
        String beginning = label.substring(0, cut);
        if (cut < label.length() && Domains.isTopLevel(beginning)) {
            return beginning;
        }
        return beforeGap(text, start, end);
    }

    /** "com" before a zero-width space and the next word: it may be a place to break the line as well as a disguise. */
    private static String beforeGap(DecodedText text, int start, int end) {
        for (int i = start + 2; i < end; i++) {
            if (text.followsGap(i) && Domains.isTopLevel(text.text(start, i))) {
                return text.text(start, i);
            }
        }
        return "";
    }

    /** "home . it is": an English word after a dot with spaces, and the sentence goes on. */
    private static boolean isLikelyProse(DecodedText text, int end, String label, DotMark before) {
        boolean goesOn = Chars.isSpace(text.at(end)) && Chars.isWord(text.at(end + 1));
        if (before.kind() == DotMark.Kind.WORD) {
            // "at that point in time", "at this point you".
            boolean english =
                    before.written().equals("point") || before.written().equals("period");
            if (label.equalsIgnoreCase(before.written())) {
                return true;
            }
            return english && (Domains.isEnglishWord(label) || (goesOn && MailboxNameTest.isCommonWord(label)));
        }
        if (before.kind() != DotMark.Kind.SPACED) {
            return false;
        }
        return !Domains.isGeneric(label) && (Domains.isEnglishWord(label) || goesOn);
    }

    /** {@code 例子.广告}: no ASCII at all, though not in the list; file names and code do not look like that. */
    private static boolean isForeign(DecodedText text, int start, String label, DotMark before) {
        return before.kind() == DotMark.Kind.PLAIN
                && text.at(start - 2) >= 0x370
                && label.length() > 1
                && label.length() < 8
                && label.chars().allMatch(c -> c >= 0x370);
    }

    /** {@code comNOSPAM}, {@code REMOVETHIS}, {@code nospam}. */
    private static boolean isPlaceholder(String label) {
        if (WHOLE_PLACEHOLDERS.contains(label)) {
            return true;
        }
        int capitals = label.length();
        while (capitals > 0 && Character.isUpperCase(label.charAt(capitals - 1))) {
            capitals--;
        }
        String noise = label.substring(capitals);
        String beginning = label.substring(0, capitals).toLowerCase(Locale.ROOT);
        for (String placeholder : PLACEHOLDERS) {
            if (noise.contains(placeholder)) {
                return beginning.isEmpty() || Domains.isTopLevel(beginning);
            }
        }
        return false;
    }

    private static int endOfAscii(String label) {
        int i = 0;
        while (i < label.length() && label.charAt(i) < 128) {
            i++;
        }
        return i;
    }
}
