package dev.rejoinder.notification;

import dev.rejoinder.masking.EmailAddress;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** The template of mails whose text was complete when they were queued. */
@Singleton
class PlainMail implements MailTemplate {
    static final String KIND = "mail";
    static final String SUBJECT = "subject";
    static final String TEXT = "text";
    static final String HTML = "html";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Mail> mail(String site, Map<String, String> parameters) {
        return EmailAddress.parse(parameters.getOrDefault(TO, ""))
                .map(to -> new Mail(
                        to,
                        parameters.getOrDefault(SUBJECT, ""),
                        parameters.getOrDefault(TEXT, ""),
                        parameters.get(HTML)));
    }
}
