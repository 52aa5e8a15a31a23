package dev.rejoinder.access;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Who is acting in this request, once its credential was checked. */
@RequestScoped
public class CurrentActor {
    private @Nullable Actor actor;

    void is(Actor known) {
        actor = known;
    }

    /** The actor of a method that demands one. */
    public Actor get() {
        if (actor == null) {
            throw new IllegalStateException("Nobody is acting here");
        }
        return actor;
    }

    /** Whether a good credential came along. */
    public boolean isKnown() {
        return actor != null;
    }
}
