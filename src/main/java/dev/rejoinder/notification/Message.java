package dev.rejoinder.notification;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message for the outbox.
 *
 * @param site the key of the site it is sent for
 * @param kind whose {@link MailTemplate} makes a mail of it
 * @param subject the fingerprint of the address it goes to or is about: erasing that person takes it out of the queue; null when it is about
 *     nobody whose address is known
 * @param parameters what the template needs; kept sealed, not readable in the database
 */
public record Message(String site, String kind, byte @Nullable [] subject, Map<String, String> parameters) {
    // Written out: NullAway does not see in the short form that an array may be null.
    public Message(String site, String kind, byte @Nullable [] subject, Map<String, String> parameters) {
        this.site = site;
        this.kind = kind;
        this.subject = subject;
        this.parameters = Map.copyOf(parameters);
    }

    /** A mail that can be written at once. */
    public static Message of(String site, byte @Nullable [] subject, Mail mail) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(MailTemplate.TO, mail.to().readable());
        parameters.put(PlainMail.SUBJECT, mail.subject());
        parameters.put(PlainMail.TEXT, mail.text());
        if (mail.html() != null) {
            parameters.put(PlainMail.HTML, mail.html());
        }
        return new Message(site, PlainMail.KIND, subject, parameters);
    }

    /** Names the site and the kind only. */
    @Override
    public String toString() {
        return "Message[site=" + site + ", kind=" + kind + "]";
    }
}
