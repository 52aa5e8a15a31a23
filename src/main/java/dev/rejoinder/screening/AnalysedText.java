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

/** A candidate with its analyses (words, links, tokens and more), computed lazily and shared by heuristics. Not thread-safe. */
public final class AnalysedText {
    private final Candidate candidate;
    private final Lazy<FoldedText> folded = new Lazy<>(() -> FoldedText.of(text()));
    private final Lazy<CodeParts> code = new Lazy<>(() -> CodeParts.of(text()));
    private final Lazy<List<Link>> links = new Lazy<>(() -> Links.in(text(), code()));
    private final Lazy<List<Span>> words = new Lazy<>(() -> Words.in(text()));
    private final Lazy<List<Label>> labels = new Lazy<>(() -> Labels.in(text(), code()));
    private final Lazy<Tokens> tokens = new Lazy<>(() -> Tokens.of(folded().text()));
    private final Lazy<List<Vocabularies.Hit>> terms = new Lazy<>(this::findTerms);
    private @Nullable List<PhraseMatcher.Hit> blocked;

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
        return folded.get();
    }

    /** Which of the text is program code. */
    public CodeParts code() {
        return code.get();
    }

    /** The links outside of code. */
    public List<Link> links() {
        return links.get();
    }

    /** The words: runs of letters, digits and what combines with them. */
    public List<Span> words() {
        return words.get();
    }

    /** The labels of links outside of code. */
    public List<Label> labels() {
        return labels.get();
    }

    /** The folded text's words, for matching phrases. */
    public Tokens tokens() {
        return tokens.get();
    }

    /** Terms of spam's trades, outside of code. */
    public List<Vocabularies.Hit> terms() {
        return terms.get();
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

    public String at(Span span) {
        return text().substring(span.start(), span.end());
    }

    private List<Vocabularies.Hit> findTerms() {
        return Vocabularies.shipped().in(tokens(), folded().text()).stream()
                .filter(hit ->
                        !code().at(folded().origin(hit.start(), hit.end()).start()))
                .toList();
    }
}
