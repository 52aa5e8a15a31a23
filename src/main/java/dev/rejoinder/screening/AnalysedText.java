package dev.rejoinder.screening;

import dev.rejoinder.screening.text.CodeParts;
import dev.rejoinder.screening.text.FoldedText;
import dev.rejoinder.screening.text.Label;
import dev.rejoinder.screening.text.Labels;
import dev.rejoinder.screening.text.Link;
import dev.rejoinder.screening.text.Links;
import dev.rejoinder.screening.text.PhraseMatcher;
import dev.rejoinder.screening.text.PhraseMatchers;
import dev.rejoinder.screening.text.Span;
import dev.rejoinder.screening.text.Tokens;
import dev.rejoinder.screening.text.Vocabularies;
import dev.rejoinder.screening.text.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A candidate with what several heuristics look at, each worked out once and only when asked for. One thread's own. */
public final class AnalysedText {
    private final Candidate candidate;
    private @Nullable FoldedText folded;
    private @Nullable CodeParts code;
    private @Nullable List<Link> links;
    private @Nullable List<Span> words;
    private @Nullable List<PhraseMatcher.Hit> blocked;
    private @Nullable List<Label> labels;
    private @Nullable Tokens tokens;
    private @Nullable List<Vocabularies.Hit> terms;

    public AnalysedText(Candidate candidate) {
        this.candidate = candidate;
    }

    public Candidate candidate() {
        return candidate;
    }

    public String text() {
        return candidate.text();
    }

    /** The text without letter case, width and invisible characters. */
    public FoldedText folded() {
        FoldedText known = folded;
        if (known == null) {
            known = FoldedText.of(text());
            folded = known;
        }
        return known;
    }

    /** Which of the text is program code. */
    public CodeParts code() {
        CodeParts known = code;
        if (known == null) {
            known = CodeParts.of(text());
            code = known;
        }
        return known;
    }

    /** The links outside of code. */
    public List<Link> links() {
        List<Link> known = links;
        if (known == null) {
            known = Links.in(text(), code());
            links = known;
        }
        return known;
    }

    /** The words: runs of letters, digits and what combines with them. */
    public List<Span> words() {
        List<Span> known = words;
        if (known == null) {
            known = Words.in(text());
            words = known;
        }
        return known;
    }

    /** What the site's moderators blocked. */
    public List<PhraseMatcher.Hit> blocked(PhraseMatchers matchers, ScreeningSettings settings) {
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
    public List<Label> labels() {
        List<Label> known = labels;
        if (known == null) {
            known = Labels.in(text(), code());
            labels = known;
        }
        return known;
    }

    /** The folded text's words, for matching phrases. */
    public Tokens tokens() {
        Tokens known = tokens;
        if (known == null) {
            known = Tokens.of(folded().text());
            tokens = known;
        }
        return known;
    }

    /** Terms of spam's trades, outside of code. */
    public List<Vocabularies.Hit> terms() {
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

    public String at(Span span) {
        return text().substring(span.start(), span.end());
    }
}
