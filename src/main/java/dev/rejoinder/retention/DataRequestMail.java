package dev.rejoinder.retention;

import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.notification.Mail;
import dev.rejoinder.notification.MailTemplate;
import dev.rejoinder.privacy.DataSubject;
import dev.rejoinder.privacy.Erasable;
import dev.rejoinder.site.Site;
import dev.rejoinder.site.SiteDirectory;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The mail with the link. Whether anything is known under the address is looked up here, long after the request was answered. */
@Singleton
class DataRequestMail implements MailTemplate {
    static final String KIND = "data-request";
    static final String REQUEST = "request";

    /** Times, not spans: nobody knows how long a mail was under way. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm '(UTC)'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final SiteDirectory directory;
    private final DataRequests requests;
    private final RequestAddresses addresses;
    private final List<Erasable> owners;
    private final DataRequestLinks dataRequestLinks;
    private final Clock clock;

    DataRequestMail(
            SiteDirectory directory,
            DataRequests requests,
            RequestAddresses addresses,
            @All List<Erasable> owners,
            DataRequestLinks dataRequestLinks,
            Clock clock) {
        this.directory = directory;
        this.requests = requests;
        this.addresses = addresses;
        this.owners = List.copyOf(owners);
        this.dataRequestLinks = dataRequestLinks;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Only who is known is sent one. */
    @Override
    public boolean isConfidential() {
        return true;
    }

    @Override
    public Optional<Mail> mail(String site, Map<String, String> parameters) {
        UUID id = id(parameters);
        return directory
                .find(site)
                .flatMap(known -> requests.find(site, id)
                        .filter(request -> request.isGood(clock.instant()))
                        .filter(request -> isKnown(addresses.subject(site, request.address())))
                        .map(request -> mail(known, request)));
    }

    @Override
    public void handedOver(String site, Map<String, String> parameters) {
        requests.handOver(site, id(parameters));
    }

    private static UUID id(Map<String, String> parameters) {
        return UUID.fromString(String.valueOf(parameters.get(REQUEST)));
    }

    private boolean isKnown(DataSubject subject) {
        return owners.stream().anyMatch(owner -> owner.holds(subject));
    }

    private Mail mail(Site site, DataRequest request) {
        boolean export = request.kind() == DataRequest.Kind.EXPORT;
        EmailAddress to = request.address();
        return new Mail(
                to,
                (export ? "Your comments on " : "Erasing your comments on ") + site.name(),
                "On " + TIME.format(request.requestedAt()) + " someone, most likely you, asked for "
                        + (export ? "a copy of the comments" : "the comments to be erased that were written")
                        + (export ? " written with this address" : " with this address")
                        + " on " + site.name() + ".\n\n"
                        + "If it was you, follow this link and press the button there. It works once, until "
                        + TIME.format(clock.instant().plus(DataRequest.VALID)) + ":\n\n"
                        + dataRequestLinks.to(site.key(), request.id()) + "\n\n"
                        + "If it was not, do nothing: nothing happens, and this address is not told to anyone.\n",
                null);
    }
}
