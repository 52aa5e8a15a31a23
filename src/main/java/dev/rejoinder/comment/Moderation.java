package dev.rejoinder.comment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Carries out moderators' decisions: a batch in one transaction, where each item succeeds or fails by itself. */
@Singleton
public class Moderation {
    private final StatusChange statusChange;
    private final Revisions revisions;
    private final Decisions decisions;

    Moderation(StatusChange statusChange, Revisions revisions, Decisions decisions) {
        this.statusChange = statusChange;
        this.revisions = revisions;
        this.decisions = decisions;
    }

    /** Decides on each item, in order; what cannot be done leaves the others untouched. */
    @Transactional
    public List<DecisionResult> decide(String site, List<DecisionItem> items, Moderator by) {
        List<UUID> ids = items.stream()
                .map(DecisionItem::comment)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<DecisionResult> results = new ArrayList<>();
        DecisionBatch batch = statusChange.apply(site, ids, (comments, at) -> {
            DecisionBatch decided = new DecisionBatch(comments, revisions.current(site, comments.keySet()), by, at);
            items.forEach(item -> results.add(decided.decide(item)));
            decisions.persist(decided.decisions());
            return decided;
        });
        decisions.announce(site, batch.announcements());
        return results;
    }
}
