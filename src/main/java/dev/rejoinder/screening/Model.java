package dev.rejoinder.screening;

import java.util.List;
import java.util.Set;

/**
 * A learned model, which adds signals to those of the heuristics. It was trained on public collections, and since then by a site's
 * moderators. Thread-safe.
 *
 * @see NoModel
 */
public interface Model {
    /** The name of the signal of what is known of spam anywhere. */
    String PRIOR = "prior-model";

    /** The name of the signal of what the site's own moderators taught. */
    String SITE = "site-model";

    /** The names of all signals that are learned and not found by heuristics. */
    Set<String> SIGNALS = Set.of(PRIOR, SITE);

    /** Which state of a site's learning judges; 0 means that nothing was learned there. */
    int version();

    /**
     * Whether the site's moderators have taught enough for what was learned to call a comment spam all alone. Until then it
     * takes a heuristic that doubts the comment too; learned evidence alone has it held at most.
     */
    boolean mayCondemn();

    /**
     * What the model finds, as signals in log-odds that simply add up with the heuristics' own.
     *
     * @param features of the candidate
     * @param logOdds what the heuristics' signals and the base rate add up to
     */
    List<Signal> signals(Features features, double logOdds);
}
