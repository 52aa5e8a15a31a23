package dev.rejoinder.retention;

import dev.rejoinder.audit.AuditTrail;
import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.notification.MailTemplate;
import dev.rejoinder.notification.Message;
import dev.rejoinder.notification.Outbox;
import dev.rejoinder.privacy.ErasureMode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The steps of a request, each of them whole or not at all. */
@Singleton
class DataRequestSteps {
    private final DataRequests requests;
    private final RequestAddresses addresses;
    private final Erasures erasures;
    private final Outbox outbox;
    private final AuditTrail audit;

    DataRequestSteps(
            DataRequests requests, RequestAddresses addresses, Erasures erasures, Outbox outbox, AuditTrail audit) {
        this.requests = requests;
        this.addresses = addresses;
        this.erasures = erasures;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Takes a request in. The same is done whether anything is known under the address or not. */
    @Transactional
    void takeIn(String site, EmailAddress address, DataRequest.Kind kind) {
        requests.add(site, address, kind)
                .ifPresent(id -> outbox.add(new Message(
                        site,
                        DataRequestMail.KIND,
                        addresses.fingerprint(site, address),
                        Map.of(MailTemplate.TO, address.readable(), DataRequestMail.REQUEST, id.toString()))));
    }

    /** Uses an erasure's link up; the erasure to be carried out, or empty when another was quicker. */
    @Transactional
    Optional<UUID> confirm(String site, DataRequest request, ErasureMode erasureMode) {
        return requests.use(site, request.id())
                ? Optional.of(erasures.begin(site, request.address(), erasureMode, Requester.AUTHOR))
                : Optional.empty();
    }

    /** Uses an export's link up, on record. */
    @Transactional
    boolean handOut(String site, DataRequest request, int comments) {
        boolean used = requests.use(site, request.id());
        if (used) {
            recordExport(site, Requester.AUTHOR, comments);
        }
        return used;
    }

    /** Puts an erasure on record that a moderator was asked for. */
    @Transactional
    UUID begin(String site, EmailAddress address, ErasureMode erasureMode, Requester by) {
        return erasures.begin(site, address, erasureMode, by);
    }

    /** Puts an export on record. */
    @Transactional
    void recordExport(String site, Requester by, int comments) {
        audit.add(site, AuditTrail.What.EXPORTED, by.name(), by.credential(), null, comments);
    }
}
