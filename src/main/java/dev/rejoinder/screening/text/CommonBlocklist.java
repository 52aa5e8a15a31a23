package dev.rejoinder.screening.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words and phrases of a public list of comment spam, matched as whole words. */
public final class CommonBlocklist {
    private static final CommonBlocklist SHIPPED = new CommonBlocklist(Resources.lines("comment-blocklist.txt"));

    private final PhraseTable table = new PhraseTable();

    private CommonBlocklist(List<String> entries) {
        for (int i = 0; i < entries.size(); i++) {
            table.add(Tokens.of(FoldedText.of(entries.get(i)).text()), i);
        }
    }

    /** The one in this package. */
    public static CommonBlocklist shipped() {
        return SHIPPED;
    }

    /** Where in the folded text different entries stand; none overlapping. */
    public List<Span> in(Tokens text) {
        List<Span> spans = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int i = 0;
        while (i < text.count()) {
            PhraseTable.Match entry = table.at(text, i);
            if (entry.number() < 0) {
                i++;
                continue;
            }
            if (seen.add(entry.number())) {
                spans.add(new Span(text.start(i), text.end(entry.until() - 1)));
            }
            i = entry.until();
        }
        return spans;
    }
}
