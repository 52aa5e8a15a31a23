package dev.rejoinder.disclosure;

import dev.rejoinder.expiry.Expiring;
import dev.rejoinder.notification.MailServer;
import dev.rejoinder.screening.Screening;
import dev.rejoinder.site.Policy;
import dev.rejoinder.site.Policy.Outcome;
import dev.rejoinder.site.Site;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the disclosure from the policy in force, the heuristics that run and what is forgotten, so that it cannot drift from what is done. */
@Singleton
class Disclosures {
    private static final List<String> NOT_KEPT = List.of(
            "your browser's name and version (User-Agent), and what else it tells of your device",
            "your network address, other than as a fingerprint",
            "cookies: none are set",
            "what you preview, or send and is refused for an error in it");

    private static final List<String> ACCESS = List.of(
            "readers see published comments with name and website, never an address",
            "moderators also see what waits or was refused, what the rules found, and the first letters of addresses",
            "someone with the right to reveal can see an author's address and what was typed where an address was hidden;"
                    + " who looked at which comment, and when, is recorded each time",
            "the blog's administrators can export or erase what is held under an address, when someone asks them to; that is"
                    + " recorded, too",
            "whoever runs the server holds the key to what is encrypted");

    private final Screening screening;
    private final MailServer mail;
    private final List<Expiring> kinds;

    Disclosures(Screening screening, MailServer mail, @All List<Expiring> kinds) {
        this.screening = screening;
        this.mail = mail;
        this.kinds = List.copyOf(kinds);
    }

    Disclosure of(Site site) {
        Policy policy = site.policy();
        return new Disclosure(
                site.name(),
                new CollectedData(policy, mail.isOn()).all(),
                decisions(policy),
                rights(policy),
                policy.version(),
                RetentionTerms.of(kinds, policy),
                NOT_KEPT,
                ACCESS,
                new Disclosure.Consent(
                        policy.consent().required(),
                        policy.consent().wording(),
                        policy.consent().version()));
    }

    private Disclosure.Decisions decisions(Policy policy) {
        return new Disclosure.Decisions(
                false,
                "Each comment is screened on this server before anyone can see it, by rules and by what moderators' earlier decisions"
                        + " taught; what is not clear from these, or cannot be finished, waits for a moderator. A moderator can change"
                        + " every outcome.",
                screening.heuristics(),
                leadsTo(policy.clean()),
                leadsTo(policy.firstComment()),
                leadsTo(policy.suspect()),
                leadsTo(policy.spam()));
    }

    private List<String> rights(Policy policy) {
        List<String> rights = new ArrayList<>();
        if (policy.editSeconds() > 0) {
            rights.add(
                    "change a comment for " + length(policy.editSeconds()) + " after sending it, with its edit token");
        }
        rights.add(
                "withdraw a comment at any time with its edit token; its text, name, website and address are removed at once");
        rights.add("get a copy of every comment written with your address, without an account: " + waysToAsk());
        rights.add("have everything erased that is held under your address, in the same way: either nothing remains, or"
                + " the texts without a name");
        rights.add("ask a human to look at a decision: write to the blog's owner");
        rights.add("ask the blog's owner by letter for a copy, a correction or erasure"
                + (mail.isOn() ? ", if a mail does not reach you" : ""));
        if (policy.showRejection()) {
            rights.add("see whether, and why, a comment was rejected");
        }
        return rights;
    }

    private String waysToAsk() {
        return mail.isOn()
                ? "ask where the blog offers it, usually near the comment form, and a mail brings a link that works once,"
                        + " within 24 hours"
                : "write to the blog's owner, for this service sends no mail";
    }

    private static String length(int seconds) {
        return seconds % 60 == 0 ? seconds / 60 + " minutes" : seconds + " seconds";
    }

    private static String leadsTo(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
