package dev.rejoinder.kit;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the requests that a resource answers, so that tests can tell them from those answered before one is reached. */
@Provider
@PreMatching
public class LongWay implements ContainerRequestFilter {
    private static final AtomicInteger TAKEN = new AtomicInteger();

    @Override
    public void filter(ContainerRequestContext request) {
        TAKEN.incrementAndGet();
    }

    /** How many go the long way while this happens. */
    public static int during(Runnable happens) {
        int before = TAKEN.get();
        happens.run();
        return TAKEN.get() - before;
    }
}
