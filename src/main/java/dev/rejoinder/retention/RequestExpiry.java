package dev.rejoinder.retention;

import dev.rejoinder.expiry.RowExpiry;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** Expiry of requests whose link is no longer valid; one whose mail is still to be sent stays for as long as that waits. */
@Singleton
class RequestExpiry extends RowExpiry {
    private static final String DUE = """
            select id from data_request d where site_id = :site and remains is null
                and coalesce(handed_over_at, requested_at) < :before
                and (handed_over_at is not null or not exists (
                    select 1 from outbox o where o.site_id = :site and o.subject = d.fingerprint))
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
