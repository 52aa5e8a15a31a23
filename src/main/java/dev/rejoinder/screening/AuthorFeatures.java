package dev.rejoinder.screening;

import dev.rejoinder.screening.text.FoldedText;
import dev.rejoinder.screening.text.Span;
import dev.rejoinder.screening.text.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The author's name and website as features, and whether there are any. */
final class AuthorFeatures {
    private static final int NAME_RUN = 11;
    private static final int NAME_WORD = 12;
    private static final int SITE_RUN = 13;
    private static final int SITE_WORD = 14;
    private static final int GIVEN = 15;
    private static final int LONGEST = 300;

    private AuthorFeatures() {}

    static int[] of(Candidate candidate, FeatureIds ids) {
        String name = candidate.name();
        String website = candidate.website();
        if (name == null && website == null) {
            return ids.take();
        }
        ids.add(FeatureHash.next(FeatureHash.start(GIVEN), (name == null ? 0 : 1) + (website == null ? 0 : 2)));
        add(ids, name == null ? null : folded(name), NAME_RUN, 2, NAME_WORD);
        add(ids, website == null ? null : withoutScheme(folded(website)), SITE_RUN, 3, SITE_WORD);
        return ids.take();
    }

    private static void add(FeatureIds ids, @Nullable String text, int runs, int shortest, int words) {
        if (text != null) {
            ids.addRuns(runs, " " + text + " ", shortest, 5);
            for (Span word : Words.in(text)) {
                ids.add(FeatureHash.hash(words, text, word.start(), word.end()));
            }
        }
    }

    private static String folded(String text) {
        String folded = FoldedText.of(text).text().toString().strip();
        return folded.substring(0, Math.min(LONGEST, folded.length()));
    }

    private static String withoutScheme(String website) {
        String lower = website.toLowerCase(Locale.ROOT);
        int scheme = lower.indexOf("://");
        String rest = scheme < 0 ? lower : lower.substring(scheme + 3);
        return rest.startsWith("www.") ? rest.substring(4) : rest;
    }
}
