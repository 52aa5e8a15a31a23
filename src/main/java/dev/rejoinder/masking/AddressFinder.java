package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.DecodedText;
import dev.rejoinder.masking.decoding.MarkdownSeams;
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
    private static final List<AddressForm> CLEAR = List.of(new JoinedForm(), new SpokenForm());

    private AddressFinder() {}

    /** Places in order, none overlapping another. */
    static List<AddressSpan> in(String text) {
        DecodedText decodedText = DecodedText.of(text);
        List<AtMark> marks = AtMarks.in(decodedText);
        if (marks.isEmpty()) {
            return List.of();
        }
        List<AddressSpan> found = merged(search(decodedText, marks, ALL));
        BitSet seams = marks.stream().anyMatch(AddressFinder::isClear) ? MarkdownSeams.in(text) : new BitSet();
        if (seams.isEmpty()) {
            return found;
        }
        BitSet covered = new BitSet();
        found.forEach(span -> covered.set(span.start(), span.end()));
        DecodedText shown = DecodedText.of(text, seams, covered);
        List<AddressSpan> all = new ArrayList<>(found);
        List<AtMark> clear =
                AtMarks.in(shown).stream().filter(AddressFinder::isClear).toList();
        all.addAll(search(shown, clear, CLEAR));
        return merged(all);
    }

    /** Whether it is no word of a sentence. */
    private static boolean isClear(AtMark mark) {
        return switch (mark.kind()) {
            case SIGN, MARKED, BRACKETED -> true;
            default -> false;
        };
    }

    private static List<AddressSpan> search(DecodedText text, List<AtMark> marks, List<AddressForm> forms) {
        List<AddressSpan> spans = new ArrayList<>();
        int end = 0;
        for (AtMark mark : marks) {
            AddressMatch found = first(text, mark, forms);
            if (found != null) {
                AddressMatch apart = found.beginningAfter(text, end, mark.left());
                spans.add(apart.in(text));
                end = Math.max(end, apart.end());
            }
        }
        return spans;
    }

    private static @Nullable AddressMatch first(DecodedText text, AtMark mark, List<AddressForm> forms) {
        for (AddressForm form : forms) {
            AddressMatch found = form.around(text, mark);
            if (found != null) {
                return NotAnAddress.is(text, found) || (mark.broken() && !isPlainEnough(text, found)) ? null : found;
            }
        }
        return null;
    }

    /** In two lines many words meet that have nothing to do with each other: a name that is one, and a domain everybody knows. */
    private static boolean isPlainEnough(DecodedText text, AddressMatch match) {
        String domain = match.domain();
        return (Domains.isGeneric(domain.substring(domain.lastIndexOf('.') + 1)) || Domains.isMailProvider(domain))
                && !MailboxNameTest.isCommonWord(match.mailbox())
                && (MailboxNameTest.isMadeUp(match.mailbox()) || MailboxNameTest.isAnnounced(text, match.start()));
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
