package dev.rejoinder.site;

import dev.rejoinder.site.Policy.Outcome;

/**
 * The statuses that new comments get, by verdict.
 *
 * @param clean where a clean comment goes
 * @param suspect where a suspect one goes
 * @param spam where spam goes
 * @param firstComment where a clean comment of an author without a published one goes
 */
record Outcomes(Outcome clean, Outcome suspect, Outcome spam, Outcome firstComment) {
    static final Outcomes DEFAULT = new Outcomes(Outcome.PUBLISHED, Outcome.PENDING, Outcome.SPAM, Outcome.PUBLISHED);
}
