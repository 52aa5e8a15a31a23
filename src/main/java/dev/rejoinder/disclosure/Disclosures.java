package dev.rejoinder.disclosure;

import dev.rejoinder.screening.Screening;
import dev.rejoinder.site.Policy;
import dev.rejoinder.site.Policy.AuthorField;
import dev.rejoinder.site.Policy.Outcome;
import dev.rejoinder.site.Site;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the disclosure from the policy in force and the heuristics that run, so that it cannot drift from what is done. */
@Singleton
class Disclosures {
    private static final String UNTIL_WITHDRAWN = "until the author withdraws the comment or the site is deleted";

    private final Screening screening;

    Disclosures(Screening screening) {
        this.screening = screening;
    }

    Disclosure of(Site site) {
        Policy policy = site.policy();
        return new Disclosure(site.name(), collected(policy), decisions(policy), rights(policy), policy.version());
    }

    private static List<Disclosure.Datum> collected(Policy policy) {
        return List.of(
                new Disclosure.Datum(
                        "text",
                        true,
                        "to be read by others",
                        masking(policy),
                        "everyone, once published",
                        UNTIL_WITHDRAWN),
                new Disclosure.Datum(
                        "name",
                        policy.required().contains(AuthorField.NAME),
                        "to say who wrote",
                        "as typed, e-mail addresses in it hidden",
                        "everyone, once published",
                        UNTIL_WITHDRAWN),
                new Disclosure.Datum(
                        "website",
                        policy.required().contains(AuthorField.WEBSITE),
                        "to say who wrote",
                        "as typed",
                        "everyone, once published",
                        UNTIL_WITHDRAWN),
                new Disclosure.Datum(
                        "e-mail address",
                        policy.required().contains(AuthorField.EMAIL),
                        "to know an author again and to answer them",
                        "encrypted, and as a fingerprint that only this server can make, to recognise it without reading it",
                        "nobody in full; moderators see its first letters",
                        UNTIL_WITHDRAWN),
                new Disclosure.Datum(
                        "network address",
                        true,
                        "to limit floods and to know an author again",
                        "never itself; only as a fingerprint that only this server can make, and another one each month",
                        "nobody",
                        "of use for two months, then it matches nothing"),
                new Disclosure.Datum(
                        "time and use of the form",
                        true,
                        "to tell people from programs",
                        "when the comment was sent, and the number of the form",
                        "the time: everyone, once published",
                        UNTIL_WITHDRAWN));
    }

    private Disclosure.Decisions decisions(Policy policy) {
        return new Disclosure.Decisions(
                false,
                "Each comment is screened by rules on this server before anyone can see it; what the rules are unsure of, or cannot finish,"
                        + " waits for a moderator. A moderator can change every outcome.",
                screening.heuristics(),
                leadsTo(policy.clean()),
                leadsTo(policy.firstComment()),
                leadsTo(policy.suspect()),
                leadsTo(policy.spam()));
    }

    private static List<String> rights(Policy policy) {
        List<String> rights = new ArrayList<>();
        if (policy.editSeconds() > 0) {
            rights.add(
                    "change a comment for " + length(policy.editSeconds()) + " after sending it, with its edit token");
        }
        rights.add(
                "withdraw a comment at any time with its edit token; its text, name, website and address are removed at once");
        rights.add("ask the blog's owner to look at a decision");
        if (policy.showRejection()) {
            rights.add("see whether, and why, a comment was rejected");
        }
        return rights;
    }

    private static String masking(Policy policy) {
        return switch (policy.maskingWord()) {
            case "hidden" -> "as typed, e-mail addresses in it replaced before storage";
            case "partial" -> "as typed, e-mail addresses in it reduced to their first letters before storage";
            default -> "as typed; this site lets e-mail addresses in texts stand";
        };
    }

    private static String length(int seconds) {
        return seconds % 60 == 0 ? seconds / 60 + " minutes" : seconds + " seconds";
    }

    private static String leadsTo(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
