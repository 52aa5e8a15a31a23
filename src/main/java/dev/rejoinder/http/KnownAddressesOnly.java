package dev.rejoinder.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;

/**
 * Metrics name the resource that answered, never the address as it was typed: a request that no resource took would otherwise leave its
 * whole path there, for as long as the process lives and whatever it holds.
 */
@Singleton
class KnownAddressesOnly implements MeterFilter {
    private static final String ADDRESS = "uri";

    private final AllowedMethods methods;

    KnownAddressesOnly(AllowedMethods methods) {
        this.methods = methods;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        String address = id.getName().startsWith("http.server") ? id.getTag(ADDRESS) : null;
        boolean typed = address != null
                && (address.startsWith("/api/") || address.startsWith("/1."))
                && !methods.isTemplate(address);
        return typed ? id.replaceTags(Tags.of(id.getTags()).and(ADDRESS, "OTHER")) : id;
    }
}
