package dev.rejoinder.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The decisions on the current site's comments. */
@Singleton
class Decisions implements PanacheRepositoryBase<Decision, UUID> {
    private static final int MOST = 200;

    private final Event<DecisionsMade> event;

    Decisions(Event<DecisionsMade> event) {
        this.event = event;
    }

    /** Fires the event of these decisions, as part of the running transaction. */
    void announce(String site, List<DecisionsMade.Entry> entries) {
        if (!entries.isEmpty()) {
            event.fire(new DecisionsMade(site, entries));
        }
    }

    /** The decision that undid this one, if one did. */
    Optional<Decision> undoing(UUID decision) {
        return find("undoes", decision).firstResultOptional();
    }

    /** The decision on the comment that stood when this one was made, and stands again once it is undone; null if there was none. */
    @Nullable
    UUID standingBefore(Decision decision) {
        Map<UUID, Optional<UUID>> before = new HashMap<>();
        Optional<UUID> standing = Optional.empty();
        for (Decision each : on(decision.commentId)) {
            before.put(each.id, standing);
            standing = each.undoes == null ? Optional.of(each.id) : before.getOrDefault(each.undoes, Optional.empty());
        }
        return before.getOrDefault(decision.id, Optional.empty()).orElse(null);
    }

    /** The latest decisions on a comment, oldest first. */
    List<Decision> on(UUID comment) {
        List<Decision> latest =
                find("commentId = ?1 order by id desc", comment).page(0, MOST).list();
        return latest.stream()
                .sorted(java.util.Comparator.comparing(decision -> decision.id.toString()))
                .toList();
    }
}
