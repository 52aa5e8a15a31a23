package dev.rejoinder.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A candidate with what several heuristics look at, each worked out once and only when asked for. One thread's own. */
final class Reading {
    private final Candidate candidate;
    private @Nullable Folded folded;
    private @Nullable CodeParts code;
    private @Nullable List<Link> links;
    private @Nullable List<Span> words;
    private @Nullable List<PhraseMatcher.Hit> blocked;
    private @Nullable List<Label> labels;
    private @Nullable Tokens tokens;
    private @Nullable List<Vocabularies.Hit> terms;

    Reading(Candidate candidate) {
        this.candidate = candidate;
    }

    Candidate candidate() {
        return candidate;
    }

    String text() {
        return candidate.text();
    }

    /** The text without letter case, width and invisible characters. */
    Folded folded() {
        Folded known = folded;
        if (known == null) {
            known = Folded.of(text());
            folded = known;
        }
        return known;
    }

    /** Which of the text is program code. */
    CodeParts code() {
        CodeParts known = code;
        if (known == null) {
            known = CodeParts.of(text());
            code = known;
        }
        return known;
    }

    /** The links outside of code. */
    List<Link> links() {
        List<Link> known = links;
        if (known == null) {
            known = Links.in(text(), code());
            links = known;
        }
        return known;
    }

    /** The words: runs of letters, digits and what combines with them. */
    List<Span> words() {
        List<Span> known = words;
        if (known == null) {
            known = Words.in(text());
            words = known;
        }
        return known;
    }

    /** What the site's moderators blocked. */
    List<PhraseMatcher.Hit> blocked(PhraseMatchers matchers, ScreeningSettings settings) {
        List<PhraseMatcher.Hit> known = blocked;
        if (known == null) {
            known = settings.blockedPhrases().isEmpty()
                    ? List.of()
                    : matchers.of(settings.blockedPhrases()).in(folded());
            blocked = known;
        }
        return known;
    }

    /** The labels of links outside of code. */
    List<Label> labels() {
        List<Label> known = labels;
        if (known == null) {
            known = Labels.in(text(), code());
            labels = known;
        }
        return known;
    }

    /** The folded text's words, for matching phrases. */
    Tokens tokens() {
        Tokens known = tokens;
        if (known == null) {
            known = Tokens.of(folded().text());
            tokens = known;
        }
        return known;
    }

    /** Terms of spam's trades, outside of code. */
    List<Vocabularies.Hit> terms() {
        List<Vocabularies.Hit> known = terms;
        if (known == null) {
            known = Vocabularies.shipped().in(tokens(), folded().text()).stream()
                    .filter(hit ->
                            !code().at(folded().origin(hit.start(), hit.end()).start()))
                    .toList();
            terms = known;
        }
        return known;
    }

    String at(Span span) {
        return text().substring(span.start(), span.end());
    }
}
