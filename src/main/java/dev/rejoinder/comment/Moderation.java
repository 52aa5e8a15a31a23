package dev.rejoinder.comment;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where moderators' decisions are carried out: a batch in one transaction, each item on its own merits. */
@Singleton
public class Moderation {
    private final Comments comments;
    private final Revisions revisions;
    private final Decisions decisions;
    private final Counters counters;
    private final ThreadVisibility threadVisibility;
    private final Pages pages;
    private final PageChanges pageChanges;
    private final Event<DecisionsMade> event;
    private final Clock clock;

    Moderation(
            Comments comments,
            Revisions revisions,
            Decisions decisions,
            Counters counters,
            ThreadVisibility threadVisibility,
            Pages pages,
            PageChanges pageChanges,
            Event<DecisionsMade> event,
            Clock clock) {
        this.comments = comments;
        this.revisions = revisions;
        this.decisions = decisions;
        this.counters = counters;
        this.threadVisibility = threadVisibility;
        this.pages = pages;
        this.pageChanges = pageChanges;
        this.event = event;
        this.clock = clock;
    }

    /** Decides on each item, in order; what cannot be done leaves the others untouched. */
    @Transactional
    public List<DecisionResult> decide(String site, List<DecisionItem> items, Moderator by) {
        List<UUID> ids = items.stream()
                .map(DecisionItem::comment)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, Comment> found = comments.locked(site, ids);
        Map<Revision.Id, Revision> texts = revisions.of(found.keySet());
        StatusChange statusChange = new StatusChange(site, found.values());
        Map<UUID, DecisionsMade.Made> made = new LinkedHashMap<>();
        List<DecisionResult> results = new ArrayList<>();
        for (DecisionItem item : items) {
            Comment comment = item.comment() == null ? null : found.get(item.comment());
            results.add(
                    comment == null
                            ? new DecisionResult.Unknown(item.comment())
                            : decide(comment, item, texts, by, made));
        }
        statusChange.settle(counters, threadVisibility, pages, pageChanges);
        if (!made.isEmpty()) {
            event.fire(new DecisionsMade(site, List.copyOf(made.values())));
        }
        return results;
    }

    private DecisionResult decide(
            Comment comment,
            DecisionItem item,
            Map<Revision.Id, Revision> texts,
            Moderator by,
            Map<UUID, DecisionsMade.Made> made) {
        UUID inForce = comment.decisionId();
        Integer waiting = comment.waitingRevision();
        if (inForce != null && waiting == null && comment.status() == item.to()) {
            return new DecisionResult.Decided(comment.id, inForce, item.to(), comment.version());
        }
        if (!isAsSeen(comment, item)) {
            return new DecisionResult.Stale(comment.id);
        }
        if (comment.status() == Status.WITHDRAWN) {
            return new DecisionResult.Impossible(comment.id, "Its author has taken it back.");
        }
        if (made.containsKey(comment.id)) {
            return new DecisionResult.Impossible(comment.id, "The same comment was decided on earlier in this batch.");
        }
        Decision decision = new Decision(comment, item.to(), by, now()).because(item.reason(), item.note());
        Revision current = text(texts, comment, comment.revision());
        Revision edit = waiting == null ? null : text(texts, comment, waiting);
        made.put(comment.id, DecisionsMade.decided(decision, by, comment, edit == null ? current : edit));
        comment.decide(decision.id, item.to(), item.reason(), current, edit, decision.decidedAt);
        decisions.persist(decision.carriedOut(comment));
        return new DecisionResult.Decided(comment.id, decision.id, item.to(), comment.version());
    }

    /** Takes a decision back by a new one, as long as nothing came between; once taken back, it stays so. */
    @Transactional
    public Optional<DecisionResult> undo(String site, UUID id, Moderator by) {
        Decision decision = decisions.findById(id);
        Comment comment = decision == null
                ? null
                : comments.locked(site, decision.commentId).orElse(null);
        if (decision == null || comment == null) {
            return Optional.empty();
        }
        Decision undone = decisions.undoing(id).orElse(null);
        if (undone != null) {
            return Optional.of(new DecisionResult.Decided(comment.id, undone.id, undone.toStatus, undone.versionAfter));
        }
        if (comment.status() == Status.WITHDRAWN) {
            return Optional.of(new DecisionResult.Impossible(comment.id, "Its author has taken it back."));
        }
        if (!id.equals(comment.decisionId()) || comment.version() != decision.versionAfter) {
            return Optional.of(new DecisionResult.Stale(comment.id));
        }
        StatusChange statusChange = new StatusChange(site, List.of(comment));
        Map<Revision.Id, Revision> texts = revisions.of(List.of(comment.id));
        Decision undoing = new Decision(comment, decision.fromStatus, by, now()).undoing(decision);
        UUID standing = decisions.standingBefore(decision);
        Integer waiting = decision.waitingBefore;
        comment.restore(
                undoing.id,
                decision,
                text(texts, comment, decision.revisionBefore),
                waiting == null ? null : text(texts, comment, waiting),
                undoing.decidedAt);
        decisions.persist(undoing.carriedOut(comment));
        statusChange.settle(counters, threadVisibility, pages, pageChanges);
        event.fire(new DecisionsMade(site, List.of(DecisionsMade.undone(undoing, by, comment, standing))));
        return Optional.of(new DecisionResult.Decided(comment.id, undoing.id, decision.fromStatus, comment.version()));
    }

    private static boolean isAsSeen(Comment comment, DecisionItem item) {
        int shown = comment.waitingRevision() == null ? comment.revision() : comment.waitingRevision();
        return isAbsentOr(item.version(), comment.version()) && isAbsentOr(item.revision(), shown);
    }

    private static boolean isAbsentOr(@Nullable Integer seen, int now) {
        return seen == null || seen == now;
    }

    private static Revision text(Map<Revision.Id, Revision> texts, Comment comment, int number) {
        return Objects.requireNonNull(texts.get(new Revision.Id(comment.id, number)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
