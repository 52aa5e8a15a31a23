package dev.rejoinder.retention;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** The requests that mails link to. */
@Singleton
class LinkedRequests {
    private final DataRequestLinks links;
    private final DataRequests requests;
    private final Clock clock;

    LinkedRequests(DataRequestLinks links, DataRequests requests, Clock clock) {
        this.links = links;
        this.requests = requests;
        this.clock = clock;
    }

    /** The request whose link carries this token, while the link is good. */
    Optional<DataRequest> find(String site, String token) {
        return links.request(site, token)
                .flatMap(id -> requests.find(site, id))
                .filter(found -> found.isGood(clock.instant()));
    }
}
