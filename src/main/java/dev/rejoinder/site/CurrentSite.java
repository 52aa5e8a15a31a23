package dev.rejoinder.site;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The site whose rows this request may touch. */
@RequestScoped
public class CurrentSite {
    private @Nullable String key;

    /** From here on, rows of this site alone. */
    public void enter(String site) {
        if (key != null && !key.equals(site)) {
            throw new IllegalStateException("A request belongs to one site");
        }
        key = site;
    }

    /** Its key; without one nothing is read or written through the ORM: a default would silently see nothing, so this throws. */
    String key() {
        if (key == null) {
            throw new IllegalStateException("No site was entered");
        }
        return key;
    }
}
