package dev.rejoinder.masking;

import java.util.List;

/** Texts in which the addresses to hide stand between {@code ⟦} and {@code ⟧}. */
final class Marked {
    private Marked() {}

    static String plain(String marked) {
        return marked.replace("⟦", "").replace("⟧", "");
    }

    static String with(String text, List<AddressSpan> spans) {
        StringBuilder marked = new StringBuilder(text);
        for (int i = spans.size() - 1; i >= 0; i--) {
            marked.insert(spans.get(i).end(), "⟧").insert(spans.get(i).start(), "⟦");
        }
        return marked.toString();
    }
}
