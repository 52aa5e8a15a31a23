package dev.rejoinder.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rejoinder.masking.MaskingStyle;
import dev.rejoinder.problem.InvalidInput;
import dev.rejoinder.problem.Violations;
import java.util.Map;

/** A checked change of policy: what is null keeps its value. */
public final class PolicyChange {
    private final ObjectNode change;

    private PolicyChange(ObjectNode change) {
        this.change = change;
    }

    /**
     * Checks every field that is present.
     *
     * @throws InvalidInput naming each that does not fit
     */
    public static PolicyChange from(PolicyJson json) {
        ObjectNode change = PolicyTree.of(json);
        Violations violations = new Violations();
        PolicyRules.check(change, violations);
        violations.check();
        return new PolicyChange(change);
    }

    /** Whether addresses inside texts, hidden so far, would be shown. */
    public boolean liftsMasking(Policy old) {
        String off = PolicyTree.word(MaskingStyle.OFF);
        return change.path("masking").asText().equals(off) && old.masking() != MaskingStyle.OFF;
    }

    /** The old policy with this change, as the version of this number; another wording of the consent is counted up. */
    public Policy applyTo(Policy old, int version) {
        ObjectNode next = change.deepCopy().put("version", version);
        if (next.get("consent") instanceof ObjectNode consent) {
            consent.remove("version");
        }
        Policy policy = PolicyTree.merge(old, next);
        boolean reworded = !policy.consent().wording().equals(old.consent().wording());
        return reworded ? PolicyTree.merge(policy, consentVersion(old.consent().version() + 1)) : policy;
    }

    /** The policy as it was written, to be read back: its own word counts on what is otherwise counted up. */
    Policy stored() {
        return PolicyTree.merge(Policy.first(), change);
    }

    private static ObjectNode consentVersion(int version) {
        return PolicyTree.of(Map.of("consent", Map.of("version", version)));
    }
}
