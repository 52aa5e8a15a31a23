package dev.rejoinder.site;

import dev.rejoinder.masking.MaskingStyle;
import dev.rejoinder.problem.InvalidInput;
import dev.rejoinder.problem.Violations;
import dev.rejoinder.site.Policy.AuthorField;
import dev.rejoinder.site.Policy.Outcome;
import dev.rejoinder.text.Nfc;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A checked change of policy: what is null keeps its value. */
public final class PolicyChange {
    private static final Set<Outcome> HELD_OR_NOT = EnumSet.of(Outcome.PUBLISHED, Outcome.PENDING);
    private static final Set<Outcome> SPAM_OR_HELD = EnumSet.of(Outcome.SPAM, Outcome.PENDING);
    private static final int MOST_PHRASES = 5_000;
    private static final int LONGEST_PHRASE = 200;
    private static final int LONGEST_WORDING = 2_000;

    private final PolicyJson json;
    private final Violations violations = new Violations();

    private PolicyChange(PolicyJson json) {
        this.json = json;
    }

    /**
     * Checks every field that is present.
     *
     * @throws InvalidInput naming each that does not fit
     */
    public static PolicyChange from(PolicyJson json) {
        PolicyChange change = new PolicyChange(json);
        change.oneOf("clean", json.clean(), HELD_OR_NOT);
        change.oneOf("suspect", json.suspect(), HELD_OR_NOT);
        change.oneOf("firstComment", json.firstComment(), HELD_OR_NOT);
        change.oneOf("spam", json.spam(), SPAM_OR_HELD);
        change.oneOf("masking", json.masking(), EnumSet.allOf(MaskingStyle.class));
        if (json.required() != null) {
            json.required()
                    .forEach(
                            field -> change.oneOf("required", String.valueOf(field), EnumSet.allOf(AuthorField.class)));
        }
        change.within("linksAllowed", json.linksAllowed(), 0, 100);
        change.within("editSeconds", json.editSeconds(), 0, 86_400);
        change.within("closeAfterDays", json.closeAfterDays(), 0, 36_500);
        change.phrases(json.blockedPhrases());
        PolicyJson.LimitsJson limits = json.limits();
        if (limits != null) {
            change.within("limits.name", limits.name(), 1, 200);
            change.within("limits.email", limits.email(), 6, 254);
            change.within("limits.website", limits.website(), 10, 2_000);
            change.within("limits.text", limits.text(), 1, 20_000);
        }
        change.retention(json.retention());
        change.consent(json.consent());
        if (json.akismet() != null) {
            change.within("akismet.monthlyChecks", json.akismet().monthlyChecks(), 0, 1_000_000_000);
        }
        change.violations.check();
        return change;
    }

    public boolean liftsMasking() {
        return "off".equals(json.masking());
    }

    public Policy applyTo(Policy old, int version) {
        return new Policy(
                version,
                outcome(json.clean(), old.clean()),
                outcome(json.suspect(), old.suspect()),
                outcome(json.spam(), old.spam()),
                outcome(json.firstComment(), old.firstComment()),
                required(old.required()),
                json.masking() == null ? old.masking() : PolicyJson.style(json.masking()),
                json.maskPhones() == null ? old.maskPhones() : json.maskPhones(),
                or(json.linksAllowed(), old.linksAllowed()),
                json.blockedPhrases() == null
                        ? old.blockedPhrases()
                        : json.blockedPhrases().stream()
                                .map(p -> Nfc.of(p.strip()))
                                .distinct()
                                .toList(),
                or(json.editSeconds(), old.editSeconds()),
                closeAfterDays(old.closeAfterDays()),
                json.showRejection() == null ? old.showRejection() : json.showRejection(),
                limits(old.limits()),
                retention(old.retention()),
                consent(old.consent()),
                akismet(old.akismet()));
    }

    /** The policy as it was written, to be read back: its own word counts on what is otherwise counted up. */
    Policy stored(int version) {
        Policy policy = applyTo(Policy.first(), version);
        PolicyJson.ConsentJson consent = json.consent();
        return consent == null || consent.version() == null
                ? policy
                : policy.with(new Consent(
                        policy.consent().required(), policy.consent().wording(), consent.version()));
    }

    private @Nullable Integer closeAfterDays(@Nullable Integer old) {
        // Absent and null are one in this contract, so nought days is how a page is opened for good again.
        Integer days = json.closeAfterDays() == null ? old : json.closeAfterDays();
        return days == null || days == 0 ? null : days;
    }

    private Set<AuthorField> required(Set<AuthorField> old) {
        if (json.required() == null) {
            return old;
        }
        Set<AuthorField> fields = EnumSet.noneOf(AuthorField.class);
        json.required().forEach(word -> fields.add(AuthorField.valueOf(word.toUpperCase(Locale.ROOT))));
        return fields;
    }

    private Limits limits(Limits old) {
        PolicyJson.LimitsJson change = json.limits();
        return change == null
                ? old
                : new Limits(
                        or(change.name(), old.name()),
                        or(change.email(), old.email()),
                        or(change.website(), old.website()),
                        or(change.text(), old.text()));
    }

    private Retention retention(Retention old) {
        PolicyJson.RetentionJson change = json.retention();
        return change == null
                ? old
                : new Retention(
                        or(change.networkDays(), old.networkDays()),
                        or(change.refusedDays(), old.refusedDays()),
                        or(change.originalDays(), old.originalDays()),
                        or(change.addressDays(), old.addressDays()),
                        or(change.screeningDays(), old.screeningDays()));
    }

    private Consent consent(Consent old) {
        PolicyJson.ConsentJson change = json.consent();
        if (change == null) {
            return old;
        }
        String wording = change.wording() == null
                ? old.wording()
                : Nfc.of(change.wording().strip());
        return new Consent(
                change.required() == null ? old.required() : change.required(),
                wording,
                wording.equals(old.wording()) ? old.version() : old.version() + 1);
    }

    private AkismetSettings akismet(AkismetSettings old) {
        PolicyJson.AkismetJson change = json.akismet();
        if (change == null) {
            return old;
        }
        Integer checks = change.monthlyChecks() == null ? old.monthlyChecks() : change.monthlyChecks();
        return new AkismetSettings(
                change.hostKeys() == null ? old.hostKeys() : change.hostKeys(),
                checks == null || checks == 0 ? null : checks);
    }

    private void retention(PolicyJson.@Nullable RetentionJson retention) {
        if (retention != null) {
            within("retention.networkDays", retention.networkDays(), 1, 365);
            within("retention.refusedDays", retention.refusedDays(), 1, 3_650);
            within("retention.originalDays", retention.originalDays(), 0, 90);
            within("retention.addressDays", retention.addressDays(), 1, Retention.AS_LONG_AS_THE_COMMENT);
            within("retention.screeningDays", retention.screeningDays(), 1, 365);
        }
    }

    private void consent(PolicyJson.@Nullable ConsentJson consent) {
        String wording = consent == null ? null : consent.wording();
        violations.addIf(
                wording != null && (wording.isBlank() || wording.codePointCount(0, wording.length()) > LONGEST_WORDING),
                "consent.wording",
                "must have 1 to 2,000 characters, not all blank");
    }

    private void phrases(@Nullable List<String> phrases) {
        if (phrases == null) {
            return;
        }
        violations.addIf(phrases.size() > MOST_PHRASES, "blockedPhrases", "must be at most 5,000");
        for (String phrase : phrases) {
            if (phrase == null || phrase.isBlank() || phrase.codePointCount(0, phrase.length()) > LONGEST_PHRASE) {
                violations.add("blockedPhrases", "must each have 1 to 200 characters, not all blank");
                return;
            }
        }
    }

    private void oneOf(String field, @Nullable String word, Collection<? extends Enum<?>> allowed) {
        if (word != null
                && allowed.stream().noneMatch(value -> PolicyJson.word(value).equals(word))) {
            violations.add(
                    field,
                    "must be one of "
                            + String.join(
                                    ", ", allowed.stream().map(PolicyJson::word).toList()));
        }
    }

    private void within(String field, @Nullable Integer value, int least, int most) {
        violations.addIf(
                value != null && (value < least || value > most), field, "must be from " + least + " to " + most);
    }

    private static Outcome outcome(@Nullable String word, Outcome old) {
        return word == null ? old : Outcome.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static int or(@Nullable Integer value, int old) {
        return value == null ? old : value;
    }
}
