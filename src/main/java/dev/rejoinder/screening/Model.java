package dev.rejoinder.screening;

import java.util.List;

/**
 * What is learned from moderators' decisions, beside the heuristics. Called from many threads at once.
 *
 * @see NoModel
 */
public interface Model {
    /** Which state of learning judges; 0 means that nothing is learned. */
    int version();

    /**
     * What the model finds, as signals in log-odds that simply add up with the heuristics' own.
     *
     * @param candidate what to judge
     * @param circumstances how it came in; {@link Circumstances#none()} when an edit is judged
     * @param found what the heuristics found, which may serve as features
     */
    List<Signal> signals(Candidate candidate, Circumstances circumstances, List<Signal> found);
}
