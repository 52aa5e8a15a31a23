package dev.rejoinder.intake;

import dev.rejoinder.comment.AutomaticStatus;
import dev.rejoinder.comment.Status;
import dev.rejoinder.screening.Assessment;
import dev.rejoinder.screening.Attribution;
import dev.rejoinder.screening.Verdict;
import dev.rejoinder.site.Policy;
import dev.rejoinder.site.Policy.Outcome;

/**
 * What a site's policy makes of an assessment. A text that was not judged to the end, or that came in a flood, is held whatever the policy
 * says.
 *
 * @param authorKnown whether the author has a published comment from the same address and the same network
 * @param crowded whether the site gets more submissions than it should
 */
record InitialStatus(Policy policy, boolean authorKnown, boolean crowded) {
    AutomaticStatus of(Assessment assessment, Attribution attribution) {
        Outcome outcome = outcome(assessment.verdict());
        boolean held = outcome == Outcome.PUBLISHED && (crowded || !assessment.complete());
        Status status = held ? Status.PENDING : Status.valueOf(outcome.name());
        return new AutomaticStatus(
                status, status != Status.PUBLISHED && !isForItsText(assessment.complete(), attribution));
    }

    /** Whether a text without fault would not have been held, and this one would have been had it come in without one. */
    private boolean isForItsText(boolean complete, Attribution attribution) {
        return complete
                && !crowded
                && outcome(Verdict.CLEAN) == Outcome.PUBLISHED
                && outcome(attribution.circumstances()) == Outcome.PUBLISHED
                && outcome(attribution.text()) != Outcome.PUBLISHED;
    }

    private Outcome outcome(Verdict verdict) {
        return switch (verdict) {
            case CLEAN -> authorKnown ? policy.clean() : stricter(policy.clean(), policy.firstComment());
            case SUSPECT -> policy.suspect();
            case SPAM -> policy.spam();
        };
    }

    private static Outcome stricter(Outcome one, Outcome other) {
        return one == Outcome.PENDING ? one : other;
    }
}
