package dev.rejoinder.intake;

import dev.rejoinder.comment.Status;
import dev.rejoinder.screening.Assessment;
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
    Status status(Assessment assessment) {
        Outcome outcome = switch (assessment.verdict()) {
            case CLEAN -> authorKnown ? policy.clean() : stricter(policy.clean(), policy.firstComment());
            case SUSPECT -> policy.suspect();
            case SPAM -> policy.spam();
        };
        if (outcome == Outcome.PUBLISHED && (crowded || !assessment.complete())) {
            return Status.PENDING;
        }
        return Status.valueOf(outcome.name());
    }

    private static Outcome stricter(Outcome one, Outcome other) {
        return one == Outcome.PENDING ? one : other;
    }
}
