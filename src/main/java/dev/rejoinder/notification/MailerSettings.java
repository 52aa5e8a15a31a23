package dev.rejoinder.notification;

import dev.rejoinder.settings.MayBe;
import dev.rejoinder.settings.TimeSpan;
import dev.rejoinder.settings.WholeNumber;
import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** The mail server, as the mail client is told of it. Whether mail is on is decided by {@link MailServer}. */
@StaticInitSafe
@ConfigMapping(prefix = "quarkus.mailer")
interface MailerSettings {
    /** Its name; mail is on exactly when somebody gave one. */
    @MayBe(OptionalHostForm.class)
    Optional<String> host();

    /** Its port; by default the one that fits the encryption. */
    @WholeNumber(from = 1, to = 65_535)
    OptionalInt port();

    /** Whom mails are from; required where mail is on. */
    @MayBe(SenderForm.class)
    Optional<String> from();

    /** Whether the connection is encrypted on the way; without REQUIRED, encryption can be stripped by whoever is in between. */
    @MayBe(StartTlsForm.class)
    Optional<String> startTls();

    /** Whether the connection is encrypted from its first byte on. */
    Optional<Boolean> tls();

    /**
     * How long one attempt to send a mail may take, from connecting to the server's last word. By default as long as a server may take for all
     * its answers together, ten minutes for the one after the final dot (RFC 5321, section 4.5.3.2): whoever gives up sooner and tries again
     * sends a copy.
     */
    @WithDefault("30m")
    @TimeSpan(from = "100ms", to = "1h")
    Duration timeout();
}
