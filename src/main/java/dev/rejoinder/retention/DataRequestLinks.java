package dev.rejoinder.retention;

import dev.rejoinder.notification.MailServer;
import dev.rejoinder.sealing.Signer;
import dev.rejoinder.settings.ListenSettings;
import dev.rejoinder.settings.PublicAddress;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The links that mails carry. A token is a request's id and its signature, 256 bits that nobody can guess; stored nowhere, and good on one
 * site only. They lead to the address the operator gave, never to one a caller named.
 */
@Startup
@Singleton
class DataRequestLinks {
    private static final String PURPOSE = "data-request-link";
    private static final int ID_LENGTH = 22;

    private final Signer signer;
    private final String base;

    /**
     * Without a public address links lead to where the service listens.
     *
     * @throws ConfigurationException when mails are sent and nobody said where their links lead
     */
    DataRequestLinks(Signer signer, MailServer mail, PublicAddress address, ListenSettings listen) {
        this.signer = signer;
        if (mail.isOn() && address.base().isEmpty()) {
            throw new ConfigurationException(
                    "Rejoinder was not started. Mails are sent (QUARKUS_MAILER_HOST), but nobody said where their"
                            + " links lead: set REJOINDER_PUBLIC_URL to where readers' browsers reach this service, such"
                            + " as https://comments.blog.example.");
        }
        this.base = address.base()
                .orElse("http://" + (listen.host().equals("0.0.0.0") ? "127.0.0.1" : listen.host()) + ":"
                        + listen.port());
    }

    String to(String site, UUID request) {
        return base + "/api/v1/sites/" + site + "/data-requests/" + token(site, request);
    }

    String token(String site, UUID request) {
        byte[] id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(request.getMostSignificantBits())
                .putLong(request.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id)
                + signer.sign(PURPOSE, site, request.toString());
    }

    /** The request a token is for; empty for garbage, a guess, or the token of another site. */
    Optional<UUID> request(String site, String token) {
        if (token.length() <= ID_LENGTH) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token.substring(0, ID_LENGTH)));
            UUID id = new UUID(bytes.getLong(), bytes.getLong());
            return signer.verify(token.substring(ID_LENGTH), PURPOSE, site, id.toString())
                    ? Optional.of(id)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
