package dev.rejoinder.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * The metrics that may be told, by name; whatever else a library counts is not. What moves with each byte, socket or statement (the mail
 * client's and the connection pool's counters, memory and processor time of this moment) would tell whoever reads the metrics of a quiet
 * service whether an address is known: a known one is sent a mail. Memory is told as it stands after a collection.
 */
@Singleton
class AllowedMeters implements MeterFilter {
    private static final Set<String> NAMES = Set.of(
            "http.server.requests",
            "http.server.active.requests",
            "jvm.info",
            "jvm.memory.max",
            "jvm.memory.usage.after.gc",
            "jvm.gc.live.data.size",
            "jvm.gc.max.data.size",
            "jvm.gc.overhead",
            "jvm.gc.pause",
            "process.start.time",
            "process.uptime",
            "system.cpu.count",
            "system.load.average.1m");

    /** The service's own. Who adds one answers for it not telling of a person. */
    private static final String OWN = "rejoinder.";

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return NAMES.contains(id.getName()) || id.getName().startsWith(OWN)
                ? MeterFilterReply.NEUTRAL
                : MeterFilterReply.DENY;
    }
}
