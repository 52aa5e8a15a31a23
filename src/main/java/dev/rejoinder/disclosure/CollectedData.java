package dev.rejoinder.disclosure;

import dev.rejoinder.disclosure.Disclosure.Datum;
import dev.rejoinder.site.Policy;
import dev.rejoinder.site.Policy.AuthorField;
import dev.rejoinder.site.Retention;
import java.util.List;

/** Each thing that is taken in under a policy, and how long it stays. */
final class CollectedData {
    private static final String ONCE_PUBLISHED = "everyone, once published";

    private final Policy policy;
    private final Retention times;
    private final boolean mailIsOn;

    CollectedData(Policy policy, boolean mailIsOn) {
        this.policy = policy;
        this.mailIsOn = mailIsOn;
        this.times = policy.retention();
    }

    List<Datum> all() {
        return List.of(
                new Datum("text", true, "to be read by others", masking(), ONCE_PUBLISHED, withTheComment()),
                author(AuthorField.NAME, "name", "as typed, e-mail addresses in it hidden"),
                author(AuthorField.WEBSITE, "website", "as typed"),
                original(),
                address(),
                network(),
                new Datum(
                        "time and use of the form",
                        true,
                        "to tell people from programs",
                        "when the comment was sent, and the number of the form",
                        "the time: " + ONCE_PUBLISHED,
                        withTheComment()),
                new Datum(
                        "title and address of the page",
                        false,
                        "to show where the comment belongs",
                        "as your browser sent them, e-mail addresses in the title hidden",
                        ONCE_PUBLISHED,
                        "as long as the page is known here, even when the comment is gone"),
                new Datum(
                        "version of what you agreed to",
                        policy.consent().required(),
                        "to know later what you agreed to",
                        "a number",
                        "those with the right to see personal data",
                        "as long as the comment's place in the thread"),
                judged(),
                new Datum(
                        "decisions on the comment",
                        false,
                        "to know who decided what, and why",
                        "which moderator, when, a reason and a note; your data in a note is erased with the rest",
                        "moderators; the reason also the author, if the blog shows it",
                        "as long as the comment's place in the thread"),
                taught(),
                checked(),
                mails());
    }

    private Datum author(AuthorField field, String name, String stored) {
        return new Datum(
                name, policy.required().contains(field), "to say who wrote", stored, ONCE_PUBLISHED, withTheComment());
    }

    private Datum original() {
        return new Datum(
                "what you typed where an e-mail address was hidden",
                false,
                "so that a person can check what was hidden",
                "encrypted; nowhere else than here",
                "those with the right to see personal data, each look recorded",
                "while a moderator has to look at the comment"
                        + (times.originalDays() == 0 ? "" : ", and " + days(times.originalDays()) + " after"));
    }

    private Datum address() {
        return new Datum(
                "e-mail address",
                policy.required().contains(AuthorField.EMAIL),
                "to know an author again and to answer them",
                "encrypted, and as a fingerprint that only this server can make, to recognise it without reading it",
                "moderators see its first letters; in full those with the right to see personal data, each look recorded",
                times.addressDays() == Retention.AS_LONG_AS_THE_COMMENT
                        ? withTheComment()
                        : RetentionTerms.kept(times.addressDays(), "after publication")
                                + ", and from then on nobody can tell any more which comments are yours" + otherwise());
    }

    private Datum network() {
        return new Datum(
                "network address",
                true,
                "to limit floods and to know an author again",
                "never itself; only as a fingerprint that only this server can make, and another one each month",
                "nobody",
                RetentionTerms.kept(times.networkDays(), "after sending"));
    }

    private Datum judged() {
        return new Datum(
                "what the rules found",
                true,
                "so that a moderator can see why a comment is held",
                "each rule's finding, and a number by which nearly the same text is recognised",
                "moderators",
                "while a moderator has to look at the comment, and " + days(times.screeningDays()) + " after;"
                        + " the number " + days(times.screeningDays())
                        + " after sending; how likely it is spam, as long as"
                        + " the comment's place in the thread");
    }

    private Datum checked() {
        return new Datum(
                "a comment that the blog keeps itself and asks about",
                false,
                "so that the blog is told whether it is spam",
                "as fingerprints of it, of your address and network, with what was answered and why; the text is not kept",
                "moderators see what was answered and why",
                days(times.networkDays()) + " after it was asked about; why, " + days(times.screeningDays()));
    }

    private Datum taught() {
        return new Datum(
                "what a decision on your comment taught",
                false,
                "so that this blog's comments are screened as its moderators would decide",
                "as hashed numbers of the words and runs of letters in it, in your name and website, encrypted, without the text"
                        + " itself; which moderator decided; and the fingerprint of your address, by which it is found when you have"
                        + " your data erased. What was learned from it is erased with it",
                "nobody",
                "until you have it erased, or the site is deleted, even when the comment is gone"
                        + (times.addressDays() == Retention.AS_LONG_AS_THE_COMMENT
                                ? ""
                                : "; the fingerprint " + days(times.addressDays()) + " after that decision"));
    }

    private Datum mails() {
        if (!mailIsOn) {
            return new Datum(
                    "mails to you", false, "none: this service sends no mail", "not at all", "nobody", "not at all");
        }
        return new Datum(
                "mails to you",
                false,
                "to send you what you asked for",
                "encrypted while they wait, beside a fingerprint of your address",
                "those who run the blog see the first letters of the address",
                "until handed over to the mail server; what cannot be handed over, 30 days more");
    }

    private String withTheComment() {
        return "until you withdraw or erase it, or the site is deleted" + otherwise();
    }

    /** What becomes of a comment that is not published. */
    private String otherwise() {
        return "; while a comment waits, until someone decides; of a rejected comment or spam, "
                + days(times.refusedDays()) + " after that decision";
    }

    private String masking() {
        return switch (policy.maskingWord()) {
            case "hidden" -> "as typed, e-mail addresses in it replaced before storage";
            case "partial" -> "as typed, e-mail addresses in it reduced to their first letters before storage";
            default -> "as typed; this site lets e-mail addresses in texts stand";
        };
    }

    static String days(int days) {
        return days == 1 ? "24 hours" : days + " days";
    }
}
