package dev.rejoinder.retention;

import dev.rejoinder.expiry.RowExpiry;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** Expiry of requests whose link is no longer valid. */
@Singleton
class RequestExpiry extends RowExpiry {
    private static final String DUE = """
            select id from data_request where site_id = :site and requested_at < :before and remains is null
            limit :most""";

    private static final String FORGET = """
            delete from data_request where site_id = :site and id = any(array(
                %s for update skip locked))
            """.formatted(DUE);

    RequestExpiry(Jdbi jdbi) {
        super(jdbi, DUE, FORGET);
    }

    @Override
    public String what() {
        return "data-requests";
    }

    @Override
    public int days(Policy policy) {
        return (int) DataRequest.VALID.toDays();
    }
}
