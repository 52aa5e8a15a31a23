package dev.rejoinder.screening.text;

import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * Names of hosts that others are made to be mistaken for: {@code paypa1.com}. Only long names stand here, and the first letter
 * has to be theirs, since {@code cloud} and {@code finance} are one letter away from brands as well.
 */
public final class WellKnownNames {
    private static final List<String> NAMES = List.of(
            "aliexpress",
            "amazon",
            "blockchain",
            "coinbase",
            "dropbox",
            "facebook",
            "google",
            "instagram",
            "linkedin",
            "metamask",
            "microsoft",
            "netflix",
            "paypal",
            "pinterest",
            "snapchat",
            "whatsapp",
            "wikipedia",
            "youtube");

    private static final LevenshteinDistance AT_MOST_ONE = new LevenshteinDistance(1);

    private WellKnownNames() {}

    /** The name that a label of the host is one letter away from; empty if it has the name itself as a label. */
    public static Optional<String> mimickedBy(String host) {
        String mimicked = null;
        int start = 0;
        int dot = host.indexOf('.');
        // The ending is nobody's name.
        while (dot >= 0) {
            String label = host.substring(start, dot);
            if (NAMES.contains(label)) {
                return Optional.empty();
            }
            mimicked = mimicked == null ? nearest(label) : mimicked;
            start = dot + 1;
            dot = host.indexOf('.', start);
        }
        return Optional.ofNullable(mimicked);
    }

    private static @Nullable String nearest(String label) {
        for (String name : NAMES) {
            boolean comparable = Math.abs(name.length() - label.length()) <= 1 && name.charAt(0) == label.charAt(0);
            if (comparable && AT_MOST_ONE.apply(name, label) == 1) {
                return name;
            }
        }
        return null;
    }
}
