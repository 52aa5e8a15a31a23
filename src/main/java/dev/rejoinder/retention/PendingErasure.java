package dev.rejoinder.retention;

import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.privacy.ErasureMode;

/**
 * An erasure that was requested and is not complete yet.
 *
 * @param comments how many were found under the address when it was put on record
 */
record PendingErasure(EmailAddress address, ErasureMode remains, Requester by, int comments) {}
