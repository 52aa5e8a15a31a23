package dev.rejoinder.screening;

import java.util.List;

/**
 * What is learned, beside the heuristics: before the service was installed, and from a site's moderators since. Called
 * from many threads at once.
 *
 * @see NoModel
 */
public interface Model {
    /** Name of the signal that says what is known of spam anywhere. */
    String ANYWHERE = "prior-model";

    /** Name of the signal that says what a site's moderators taught. */
    String HERE = "site-model";

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

    /** Whether a model said this, not a heuristic. */
    static boolean said(Signal signal) {
        return signal.name().equals(ANYWHERE) || signal.name().equals(HERE);
    }
}
