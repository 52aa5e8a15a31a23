package dev.rejoinder.kit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Lets tests say which network a request comes from. Screening and locks get all the time they may need on a busy machine: so what fails
 * for want of a lock is a deadlock.
 */
public class FlowProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "rejoinder.trusted-proxies", "127.0.0.0/8,::1",
                "rejoinder.screening.budget", "20s",
                "quarkus.datasource.jdbc.new-connection-sql",
                        "SET lock_timeout = 20000; SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET jit = off");
    }
}
