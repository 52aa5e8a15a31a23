package dev.rejoinder.screening.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Matchers by list of phrases, each built once per policy rather than per comment; the least used are dropped. */
public final class PhraseMatchers {
    private static final int MOST = 128;

    private final Map<List<String>, PhraseMatcher> matchers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, PhraseMatcher> eldest) {
            return size() > MOST;
        }
    };

    public PhraseMatcher of(List<String> phrases) {
        synchronized (matchers) {
            PhraseMatcher known = matchers.get(phrases);
            if (known != null) {
                return known;
            }
        }
        // Built outside of the lock: a long list of one site must not hold up the others.
        PhraseMatcher built = new PhraseMatcher(phrases);
        synchronized (matchers) {
            matchers.put(phrases, built);
        }
        return built;
    }
}
