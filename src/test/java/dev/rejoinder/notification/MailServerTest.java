package dev.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mail is on exactly when somebody named a server, and then somebody has to say from whom it comes. */
class MailServerTest {
    @Test
    void mailIsOffUnlessAServerIsNamed() {
        assertThat(new MailServer(config(Map.of())).isOn()).isFalse();
        assertThat(new MailServer(config(Map.of("QUARKUS_MAILER_HOST", ""))).isOn())
                .isFalse();
        assertThat(new MailServer(config(Map.of(
                                "QUARKUS_MAILER_HOST", "localhost", "QUARKUS_MAILER_FROM", "Blog <c@blog.example>")))
                        .isOn())
                .isTrue();
    }

    @Test
    void aServerWithoutASenderIsRefusedWithWordsThatSayWhatToDo() {
        for (String from : new String[] {"", "nobody", "c@blog.example\r\nBcc: a@b.example"}) {
            assertThatThrownBy(() -> new MailServer(
                            config(Map.of("QUARKUS_MAILER_HOST", "mail.example", "QUARKUS_MAILER_FROM", from))))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("Set QUARKUS_MAILER_FROM");
        }
    }

    private static SmallRyeConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .withDefaultValue("quarkus.mailer.host", "localhost")
                .build();
    }
}
