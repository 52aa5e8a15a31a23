package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;
import java.util.Locale;
import java.util.Set;

/**
 * Tells a mailbox name from a word of a sentence: "jane at example dot com" from "look at example dot com". No list of nouns can
 * be complete, so it also looks at the word before ("the team at", "I shop at"), at endings of verbs, and for words that
 * announce an address.
 */
final class MailboxNameTest {
    private static final int CUE_REACH = 40;

    private static final Set<String> BEFORE_A_NOUN_OR_VERB = Set.of("""
            a an the my your his our their this that these those some any each every no new another other good best great free big
            i we they he she it you who to will can could would should must may might did do does don't didn't never always often
            now also still just really
            """.strip().split("\\s+"));

    private static final String[] CUES = {
        "mail",
        "contact",
        "reach",
        "write",
        "correo",
        "courriel",
        "kontakt",
        "schreib",
        "adres",
        "address",
        "indirizzo",
        "почт",
        "мыло",
        "пиши",
        "邮箱",
        "郵箱",
        "信箱",
        "邮件",
        "メール",
        "이메일",
        "msn",
        "skype",
        "jabber",
        "@:"
    };

    private MailboxNameTest() {}

    /** Whether a word could never be someone's mailbox in such a sentence. */
    static boolean isCommonWord(String word) {
        return CommonWords.has(word);
    }

    /** Whether a word is an article, a pronoun or the like: "the", "our", "every". */
    static boolean goesBeforeANoun(String word) {
        return BEFORE_A_NOUN_OR_VERB.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether letters are mixed with digits, dots or underscores as in no ordinary word. */
    static boolean isMadeUp(String name) {
        boolean letter = name.chars().anyMatch(Character::isLetter);
        return letter && name.chars().anyMatch(c -> c == '.' || c == '_' || (c >= '0' && c <= '9'));
    }

    /** Whether the word that begins at {@code start} reads as a mailbox name and not as part of a sentence. */
    static boolean readsAsName(DecodedText text, int start, String name) {
        if (name.endsWith(".")) {
            return false;
        }
        if (isMadeUp(name)) {
            return true;
        }
        boolean announced = isAnnounced(text, start);
        boolean determined = BEFORE_A_NOUN_OR_VERB.contains(wordBefore(text, start));
        if (isCommonWord(name)) {
            return announced && CommonWords.isRole(name) && !determined;
        }
        if (announced) {
            return true;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean verb = lower.length() > 4 && (lower.endsWith("ing") || lower.endsWith("ed"));
        return !verb && !determined;
    }

    /** Whether words shortly before speak of mail or of getting in touch. */
    static boolean isAnnounced(DecodedText text, int start) {
        int from = Math.max(0, start - CUE_REACH);
        String before = text.text(from, start).toLowerCase(Locale.ROOT);
        for (String cue : CUES) {
            if (before.contains(cue)) {
                return true;
            }
        }
        return false;
    }

    static boolean startsALine(DecodedText text, int start) {
        int i = start - 1;
        while (i >= 0 && start - i < 8 && !Chars.isWord(text.at(i)) && text.at(i) != '\n') {
            i--;
        }
        return i < 0 || text.at(i) == '\n';
    }

    /** Whether nothing but punctuation follows in the line. */
    static boolean endsALine(DecodedText text, int end) {
        int i = end;
        while (i < text.length() && i - end < 8 && !Chars.isWord(text.at(i)) && text.at(i) != '\n') {
            i++;
        }
        return i >= text.length() || text.at(i) == '\n';
    }

    /** The word before, in lower case, if only white space lies between; else empty. */
    static String wordBefore(DecodedText text, int start) {
        int end = start;
        while (start - end < 4 && Chars.isSpace(text.at(end - 1))) {
            end--;
        }
        int from = end;
        while (end - from < 20
                && (Chars.isWord(text.at(from - 1)) || text.at(from - 1) == '\'' || text.at(from - 1) == '-')) {
            from--;
        }
        return end < start ? text.text(from, end).toLowerCase(Locale.ROOT) : "";
    }
}
