package dev.rejoinder.masking.decoding;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words between brackets that are put into an address for readers to take out: {@code ann[remove]@example.com}. */
final class Insertions {
    private static final List<String> WORDS = List.of(
            "remove this",
            "remove-this",
            "removethis",
            "remove me",
            "remove-me",
            "remove_me",
            "removeme",
            "remove",
            "delete this",
            "delete-this",
            "deletethis",
            "delete me",
            "delete-me",
            "deleteme",
            "take this out",
            "take-this-out",
            "delete",
            "no spam",
            "no-spam",
            "no_spam",
            "nospamplease",
            "nospam",
            "no bots",
            "stop spam",
            "stopspam",
            "antispam",
            "anti-spam",
            "spam",
            "kein spam",
            "keinspam",
            "bitte entfernen",
            "entfernen",
            "bitte löschen",
            "löschen",
            "loeschen",
            "quitar",
            "borrar",
            "eliminar",
            "supprimer",
            "enlever",
            "sans spam",
            "rimuovi",
            "togliere",
            "elimina",
            "cancella",
            "remover",
            "apagar",
            "verwijderen",
            "verwijder",
            "usu\u0144",
            "\u0443\u0434\u0430\u043b\u0438\u0442\u044c",
            "\u0443\u0431\u0440\u0430\u0442\u044c");

    private static final Map<Character, List<String>> BY_FIRST =
            WORDS.stream().collect(Collectors.groupingBy(word -> word.charAt(0)));

    private Insertions() {}

    /** The end of the insertion that begins here, in the middle of something; -1 if there is none. */
    static int endAt(String text, int at) {
        char closing = closing(text.charAt(at));
        if (closing == 0 || at == 0 || !isInside(text.charAt(at - 1))) {
            return -1;
        }
        char first = at + 1 < text.length() ? Character.toLowerCase(text.charAt(at + 1)) : 0;
        List<String> words = BY_FIRST.getOrDefault(first, List.of());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int end = at + 1 + word.length();
            if (end + 1 < text.length()
                    && text.charAt(end) == closing
                    && text.regionMatches(true, at + 1, word, 0, word.length())
                    && isInside(text.charAt(end + 1))) {
                return end + 1;
            }
        }
        return -1;
    }

    private static char closing(char opening) {
        return switch (opening) {
            case '[' -> ']';
            case '(' -> ')';
            case '{' -> '}';
            case '<' -> '>';
            default -> 0;
        };
    }

    private static boolean isInside(char c) {
        return Chars.isWord(c) || c == '@' || c == '.' || c == '[' || c == ']';
    }
}
