package dev.rejoinder.site;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.masking.MaskingStyle;
import dev.rejoinder.problem.Violations;
import dev.rejoinder.site.Policy.AuthorField;
import dev.rejoinder.site.Policy.Outcome;
import dev.rejoinder.text.Nfc;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/** What each setting of a policy may be: one line a setting, in the order in which faults are told. */
final class PolicyRules {
    private static final int MOST_PHRASES = 5_000;
    private static final int LONGEST_PHRASE = 200;
    private static final int LONGEST_WORDING = 2_000;

    private static final List<Rule> ALL = List.of(
            word("clean", EnumSet.of(Outcome.PUBLISHED, Outcome.PENDING)),
            word("suspect", EnumSet.of(Outcome.PUBLISHED, Outcome.PENDING)),
            word("firstComment", EnumSet.of(Outcome.PUBLISHED, Outcome.PENDING)),
            word("spam", EnumSet.of(Outcome.PENDING, Outcome.SPAM)),
            word("masking", EnumSet.allOf(MaskingStyle.class)),
            word("required", EnumSet.allOf(AuthorField.class)),
            number("linksAllowed", 0, 100),
            number("editSeconds", 0, 86_400),
            number("closeAfterDays", 0, 36_500),
            new Rule("blockedPhrases", PolicyRules::checkPhrases),
            number("limits.name", 1, 200),
            number("limits.email", 6, 254),
            number("limits.website", 10, 2_000),
            number("limits.text", 1, 20_000),
            number("retention.networkDays", 1, 365),
            number("retention.refusedDays", 1, 3_650),
            number("retention.originalDays", 0, 90),
            number("retention.addressDays", 1, Retention.AS_LONG_AS_THE_COMMENT),
            number("retention.screeningDays", 1, 365),
            new Rule("consent.wording", PolicyRules::checkWording),
            number("akismet.monthlyChecks", 0, 1_000_000_000));

    private PolicyRules() {}

    private interface Check {
        void run(String field, JsonNode value, Violations violations);
    }

    private record Rule(String field, Check check) {
        void apply(JsonNode change, Violations violations) {
            JsonNode value = change.at("/" + field.replace('.', '/'));
            if (!value.isMissingNode()) {
                check.run(field, value, violations);
            }
        }
    }

    /** Checks all that is present in a change, as a tree. */
    static void check(JsonNode change, Violations violations) {
        ALL.forEach(rule -> rule.apply(change, violations));
    }

    private static Rule number(String name, int least, int most) {
        return new Rule(
                name,
                (field, value, violations) -> violations.addIf(
                        value.intValue() < least || value.intValue() > most,
                        field,
                        "must be from " + least + " to " + most));
    }

    /** One word, or a list of them. */
    private static Rule word(String name, Collection<? extends Enum<?>> allowed) {
        List<String> words = allowed.stream().map(PolicyTree::word).collect(Collectors.toList());
        String fault = "must be one of " + String.join(", ", words);
        return new Rule(
                name,
                (field, value, violations) -> (value.isArray() ? value : List.of(value))
                        .forEach(each -> violations.addIf(!words.contains(each.asText()), field, fault)));
    }

    private static void checkPhrases(String field, JsonNode phrases, Violations violations) {
        violations.addIf(phrases.size() > MOST_PHRASES, field, "must be at most 5,000");
        for (JsonNode phrase : phrases) {
            if (phrase.isNull() || isBlankOrLonger(phrase.asText(), LONGEST_PHRASE)) {
                violations.add(field, "must each have 1 to 200 characters, not all blank");
                return;
            }
        }
    }

    private static void checkWording(String field, JsonNode wording, Violations violations) {
        violations.addIf(
                isBlankOrLonger(wording.asText(), LONGEST_WORDING),
                field,
                "must have 1 to 2,000 characters, not all blank");
    }

    /** As it is kept: what was given out is taken back. */
    private static boolean isBlankOrLonger(String typed, int most) {
        String text = Nfc.of(typed.strip());
        return text.isEmpty() || text.codePointCount(0, text.length()) > most;
    }
}
