package dev.rejoinder.kit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Lets tests say which network a request comes from. Screening and locks get all the time they may need on a busy machine: so what fails
 * for want of a lock is a deadlock. {@code -Dlock.timeout=1000} gives locks the milliseconds that the service gives them.
 */
public class FlowProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "rejoinder.trusted-proxies", "127.0.0.0/8,::1",
                "rejoinder.screening.budget", "20s",
                "quarkus.datasource.jdbc.new-connection-sql",
                        "SET lock_timeout = " + Integer.getInteger("lock.timeout", 20_000)
                                + "; SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET jit = off");
    }
}
