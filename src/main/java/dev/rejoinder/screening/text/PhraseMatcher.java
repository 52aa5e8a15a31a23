package dev.rejoinder.screening.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;

/**
 * Finds many phrases in one pass over the text (Aho and Corasick, 1975), and in a second pass the disguised ones. A
 * phrase that starts or ends with a letter or digit matches whole words only, save in scripts written without spaces.
 */
public final class PhraseMatcher {
    /** Shorter phrases are too easily "found" in identifiers: is, in i5. */
    private static final int SHORTEST_DISGUISED = 4;

    private static final int MOST_HITS = 50;

    private final Map<String, String> plainPhrases = new HashMap<>();
    private final Map<String, String> revealedPhrases = new HashMap<>();
    private final Trie plain;
    private final Trie revealed;

    /** A phrase as the moderator wrote it, and where it stands in the text searched. */
    public record Hit(String phrase, Span span) {}

    PhraseMatcher(List<String> phrases) {
        for (String phrase : phrases) {
            String folded = FoldedText.of(phrase).text().toString().strip();
            if (!folded.isEmpty()) {
                plainPhrases.putIfAbsent(folded, phrase);
                if (folded.length() >= SHORTEST_DISGUISED) {
                    revealedPhrases.putIfAbsent(Deobfuscation.reveal(folded), phrase);
                }
            }
        }
        plain = Trie.builder().addKeywords(plainPhrases.keySet()).build();
        revealed = Trie.builder().addKeywords(revealedPhrases.keySet()).build();
    }

    /** One hit of each phrase, at most 50 phrases. */
    public List<Hit> in(FoldedText text) {
        if (plainPhrases.isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        CharSequence folded = text.text();
        plain.parseText(folded, emit -> keep(hits, seen, text, emit, plainPhrases));
        revealed.parseText(
                Deobfuscation.reveal(folded),
                emit -> Deobfuscation.disguised(folded, emit.getStart(), emit.getEnd() + 1)
                        && keep(hits, seen, text, emit, revealedPhrases));
        return hits;
    }

    private static boolean keep(
            List<Hit> hits, Set<String> seen, FoldedText text, Emit emit, Map<String, String> phrases) {
        int end = emit.getEnd() + 1;
        if (hits.size() >= MOST_HITS || !wholeWords(text.text(), emit.getStart(), end)) {
            return false;
        }
        String phrase = Objects.requireNonNull(phrases.get(emit.getKeyword()));
        return seen.add(phrase) && hits.add(new Hit(phrase, text.origin(emit.getStart(), end)));
    }

    private static boolean wholeWords(CharSequence text, int start, int end) {
        return (start == 0 || !joined(Character.codePointBefore(text, start), Character.codePointAt(text, start)))
                && (end == text.length()
                        || !joined(Character.codePointBefore(text, end), Character.codePointAt(text, end)));
    }

    private static boolean joined(int left, int right) {
        return Words.belongs(left) && Words.belongs(right) && !Words.withoutSpaces(left) && !Words.withoutSpaces(right);
    }
}
