package dev.rejoinder.retention;

import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.privacy.DataSubject;
import dev.rejoinder.sealing.Fingerprints;
import dev.rejoinder.sealing.Vault;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Encrypts and fingerprints the addresses of data requests, each bound to its request. */
@Singleton
class RequestAddresses {
    private static final String PURPOSE = "data-request";

    private final Vault vault;
    private final Fingerprints fingerprints;

    RequestAddresses(Vault vault, Fingerprints fingerprints) {
        this.vault = vault;
        this.fingerprints = fingerprints;
    }

    byte[] seal(String site, UUID request, EmailAddress address) {
        return vault.seal(site, request, PURPOSE, address.readable());
    }

    /** @throws dev.rejoinder.sealing.SealBroken when it was not sealed for this request, or with a secret that is not here */
    EmailAddress open(String site, UUID request, byte[] sealed) {
        return EmailAddress.parse(vault.open(site, request, PURPOSE, sealed)).orElseThrow();
    }

    byte[] fingerprint(String site, EmailAddress address) {
        return fingerprints.ofAddress(site, address);
    }

    /** One for all addresses that lead into the same mailbox. */
    byte[] mailbox(String site, EmailAddress address) {
        return fingerprints.ofAddress(site, Mailbox.of(address));
    }

    /** Who is filed under an address. */
    DataSubject subject(String site, EmailAddress address) {
        return new DataSubject(site, fingerprints.allOfAddress(site, address));
    }

    /** What an address begins with that is sealed with the current key. */
    byte[] mark() {
        return vault.mark();
    }
}
