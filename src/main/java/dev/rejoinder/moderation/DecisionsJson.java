package dev.rejoinder.moderation;

import dev.rejoinder.comment.DecisionItem;
import dev.rejoinder.comment.Reason;
import dev.rejoinder.comment.Status;
import dev.rejoinder.masking.AddressMasker;
import dev.rejoinder.problem.Violations;
import dev.rejoinder.text.PlainId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A batch of decisions as JSON. */
@Schema(
        example =
                "{\"items\": [{\"comment\": \"01890000-0000-7000-8000-000000000000\", \"version\": 1, \"to\": \"published\"}]}")
record DecisionsJson(@Nullable List<@Nullable ItemJson> items) {
    private static final int MOST = 100;
    private static final int LONGEST_NOTE = 1_000;
    private static final Set<Status> POSSIBLE = Set.of(Status.PUBLISHED, Status.REJECTED, Status.SPAM, Status.PENDING);

    /** One of them. */
    record ItemJson(
            @Nullable String comment,
            @Nullable Integer version,
            @Nullable Integer revision,
            @Nullable String to,
            @Nullable String reason,
            @Nullable String note) {}

    /**
     * With addresses in notes hidden, for who is noted about never chose to be.
     *
     * @throws dev.rejoinder.problem.InvalidInput when the batch is empty, too long or holds words that are none
     */
    List<DecisionItem> checked(AddressMasker masker) {
        Violations violations = new Violations();
        violations.addIf(items == null || items.isEmpty() || items.size() > MOST, "items", "must be 1 to " + MOST);
        violations.check();
        List<DecisionItem> checked = new ArrayList<>();
        int index = 0;
        for (ItemJson item : items == null ? List.<@Nullable ItemJson>of() : items) {
            String field = "items[" + index++ + "]";
            if (item == null || item.comment() == null) {
                violations.add(field + ".comment", "is missing");
            } else {
                checked.add(item(violations, field, item, masker));
            }
        }
        violations.check();
        return checked;
    }

    private static DecisionItem item(Violations violations, String field, ItemJson item, AddressMasker masker) {
        Status to = POSSIBLE.stream()
                .filter(status -> status.word().equals(item.to()))
                .findFirst()
                .orElse(null);
        violations.addIf(to == null, field + ".to", "must be published, rejected, spam or pending");
        Reason reason = item.reason() == null ? null : Reason.of(item.reason()).orElse(null);
        violations.addIf(item.reason() != null && reason == null, field + ".reason", "is not a known reason");
        String note = item.note();
        violations.addIf(
                note != null && note.codePointCount(0, note.length()) > LONGEST_NOTE,
                field + ".note",
                "must have at most " + LONGEST_NOTE + " characters");
        return new DecisionItem(
                PlainId.of(item.comment()).orElse(null),
                item.version(),
                item.revision(),
                to == null ? Status.PENDING : to,
                reason,
                note == null ? null : masker.mask(note).text());
    }
}
