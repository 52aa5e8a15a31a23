package dev.rejoinder.settings;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What this process does beside answering. */
@StaticInitSafe
@ConfigMapping(prefix = "rejoinder")
public interface StartSettings {
    /** Whether it does what is due in the background: sends mails, learns, forgets. False for a command, which leaves that to the services. */
    @WithDefault("true")
    @Internal
    boolean background();

    /** Whether the first start with the embedded database makes a site {@code demo} with a little thread. */
    @WithDefault("true")
    boolean demo();
}
