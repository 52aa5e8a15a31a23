package dev.rejoinder.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds addresses in a text in whatever form they are written. The text is looked at twice: as typed, and as Markdown would
 * show it, where emphasis, links or tags in the middle of an address would put it together again.
 */
final class AddressFinder {
    private static final List<AddressForm> ALL = List.of(
            new JoinedForm(),
            new SpelledForm(),
            new SpacedForm(),
            new SpokenForm(),
            new SubstituteForm(),
            new ReversedForm());
    private static final List<AddressForm> JOINED = List.of(new JoinedForm());

    private AddressFinder() {}

    /** Places in order, none overlapping another. */
    static List<AddressSpan> in(String text) {
        Folded folded = Folded.of(text);
        List<AtMark> marks = AtMarks.in(folded);
        if (marks.isEmpty()) {
            return List.of();
        }
        List<AddressSpan> found = merged(search(folded, marks, ALL));
        BitSet seams = marks.stream()
                        .anyMatch(m -> m.kind() == AtMark.Kind.SIGN
                                || m.kind() == AtMark.Kind.MARKED
                                || m.kind() == AtMark.Kind.BRACKETED)
                ? MarkdownSeams.in(text)
                : new BitSet();
        if (seams.isEmpty()) {
            return found;
        }
        BitSet covered = new BitSet();
        found.forEach(span -> covered.set(span.start(), span.end()));
        Folded shown = Folded.of(text, seams, covered);
        List<AddressSpan> all = new ArrayList<>(found);
        all.addAll(search(shown, AtMarks.in(shown), JOINED));
        return merged(all);
    }

    private static List<AddressSpan> search(Folded text, List<AtMark> marks, List<AddressForm> forms) {
        List<AddressSpan> spans = new ArrayList<>();
        for (AtMark mark : marks) {
            Found found = first(text, mark, forms);
            if (found != null) {
                spans.add(found.in(text));
            }
        }
        return spans;
    }

    private static @Nullable Found first(Folded text, AtMark mark, List<AddressForm> forms) {
        for (AddressForm form : forms) {
            Found found = form.around(text, mark);
            if (found != null) {
                return LeftAlone.is(text, found) ? null : found;
            }
        }
        return null;
    }

    private static List<AddressSpan> merged(List<AddressSpan> spans) {
        List<AddressSpan> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(AddressSpan::start));
        List<AddressSpan> merged = new ArrayList<>();
        for (AddressSpan span : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).overlaps(span)) {
                merged.set(last, merged.get(last).joined(span));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
