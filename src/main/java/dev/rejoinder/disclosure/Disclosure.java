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
 * @param retention each kind of thing that is forgotten by its age
 * @param notKept what comes along with a comment and is not kept at all
 * @param access who of the blog can see what
 * @param consent what authors agree to
 */
record Disclosure(
        String site,
        List<Datum> collected,
        Decisions decisions,
        List<String> rights,
        int policyVersion,
        List<Term> retention,
        List<String> notKept,
        List<String> access,
        Consent consent) {
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

    /**
     * How long a kind of thing is kept.
     *
     * @param what its name in the report on what is due
     * @param words what it is
     * @param days how many
     * @param kept how long, from when on
     */
    record Term(String what, String words, int days, String kept) {}

    /** The wording an author agrees to, whether a comment is taken only with it, and which version of it that is. */
    record Consent(boolean required, String wording, int version) {}
}
