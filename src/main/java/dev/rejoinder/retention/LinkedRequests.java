package dev.rejoinder.retention;

import dev.rejoinder.sealing.SealBroken;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

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
        return links.request(site, token).flatMap(id -> find(site, id)).filter(found -> found.isGood(clock.instant()));
    }

    /** One whose address cannot be opened cannot be carried out: its link is as good as over. */
    private Optional<DataRequest> find(String site, UUID id) {
        try {
            return requests.find(site, id);
        } catch (SealBroken e) {
            return Optional.empty();
        }
    }
}
