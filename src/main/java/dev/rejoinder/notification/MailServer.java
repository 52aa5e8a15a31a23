package dev.rejoinder.notification;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Whether there is a mail server to hand mails to: mail is on exactly when the operator named one. */
@Startup
@Singleton
public class MailServer {
    private static final String HOST = "quarkus.mailer.host";
    private static final String FROM = "quarkus.mailer.from";

    /** Below this are defaults that nobody chose (MicroProfile Config, ordinals of configuration sources). */
    private static final int CHOSEN = 100;

    private final boolean on;
    private final String domain;

    /** @throws ConfigurationException when mail is on and nobody says from whom it comes; the message says what to do */
    MailServer(Config config) {
        var host = config.getConfigValue(HOST);
        this.on = host.getSourceOrdinal() >= CHOSEN
                && host.getValue() != null
                && !host.getValue().isBlank();
        String from = config.getOptionalValue(FROM, String.class).orElse("");
        this.domain = SenderForm.domain(from);
        if (on && (from.isBlank() || !new SenderForm().admits(from))) {
            throw new ConfigurationException(
                    "Rejoinder was not started. QUARKUS_MAILER_HOST names a mail server, but not from whom mails are."
                            + " Set QUARKUS_MAILER_FROM to the address they shall come from, for instance"
                            + " comments@blog.example, or leave both away: then mails are only told in the log.");
        }
    }

    /** Whether mails leave the service, or are only told in the log. */
    public boolean isOn() {
        return on;
    }

    /** The domain mails come from; empty when nobody said. */
    String domain() {
        return domain;
    }
}
