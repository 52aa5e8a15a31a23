package dev.rejoinder.notification;

import java.util.Map;
import java.util.Optional;

/**
 * Renders a kind of message as a mail, or decides that there is none to send. This happens when the message is sent, not when it is queued,
 * so that the duration of a request tells nobody what was looked up. One bean for each kind, in the package that owns the words.
 */
public interface MailTemplate {
    /** The parameter that holds the address a message goes to, if it is known beforehand; shown masked where messages are listed. */
    String TO = "to";

    /** The name messages of this kind are queued under, at most 60 characters; never changed while some may be waiting. */
    String kind();

    /**
     * Whether that a mail was sent, failed or waits tells something of a person, as that an address is known. Nothing that is open to all, no
     * metric and no health check, then moves with messages of this kind.
     */
    default boolean isConfidential() {
        return false;
    }

    /**
     * Called in the background, in no transaction, again for each attempt. What it throws counts as a failed attempt.
     *
     * @param site the key of the site
     * @param parameters as they were queued
     * @return empty when there is nothing to send: the message is then dropped without a word
     */
    Optional<Mail> mail(String site, Map<String, String> parameters);

    /**
     * The mail server has taken the mail, or there was none to send; in no transaction. Called again where that could not be noted. Nothing
     * unless overridden.
     *
     * @param parameters as they were queued
     */
    default void handedOver(String site, Map<String, String> parameters) {}
}
