package dev.rejoinder.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a site processes comment data.
 *
 * @param site its name
 * @param collected each thing that is taken in
 * @param decisions what machines decide, and how
 * @param rights what authors can do about their data
 * @param policyVersion the policy this follows from
 */
record Disclosure(String site, List<Datum> collected, Decisions decisions, List<String> rights, int policyVersion) {
    /**
     * One thing that is taken in.
     *
     * @param required whether a comment can be sent without it
     * @param shown to whom it is shown: {@code everyone}, {@code moderators}, {@code nobody}
     */
    record Datum(
            String name,
            boolean required,
            String purpose,
            String stored,
            String shown,
            @Nullable String kept) {}

    /** What happens without a person, and where a person comes in. */
    record Decisions(
            boolean thirdParties,
            String how,
            List<String> heuristics,
            String clean,
            String firstComment,
            String suspect,
            String spam) {}
}
