package dev.rejoinder.akismet.protocol;

import dev.rejoinder.site.Site;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call whose key is good.
 *
 * @param blog as it names itself, on one line, without an e-mail address; empty when it does not
 * @param alert what whoever runs the blog should know; null for nothing
 */
public record AkismetRequest(
        Parameters parameters,
        ApiKeyHolder caller,
        String blog,
        @Nullable Alert alert,
        Instant at) {
    public Site site() {
        return caller.site();
    }

    public String siteKey() {
        return caller.site().key();
    }

    public UUID credential() {
        return caller.credential();
    }

    /**
     * The value of a parameter that has to be there.
     *
     * @throws InvalidRequest when it is absent or blank
     */
    public String required(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new InvalidRequest("Empty \"" + name + "\" value.");
        }
        return value;
    }
}
