package dev.rejoinder.access;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Who is acting in this request, once its credential was checked. */
@RequestScoped
public class CurrentActor {
    private @Nullable Actor actor;
    private @Nullable Runnable check;

    void is(Actor known) {
        actor = known;
    }

    /** How a credential is checked where the method asks for it. */
    void onDemand(Runnable demanded) {
        check = demanded;
    }

    /**
     * Goes on with a good credential only, in a method that is {@linkplain Access.Open#onDemand() open otherwise}.
     *
     * @throws dev.rejoinder.problem.Refused when there is none
     */
    public void demand() {
        if (check == null) {
            throw new IllegalStateException("This method does not say that it may demand a credential");
        }
        check.run();
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
