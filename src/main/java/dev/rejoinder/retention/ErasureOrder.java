package dev.rejoinder.retention;

import dev.rejoinder.privacy.DataSubject;
import dev.rejoinder.privacy.ErasureMode;

/**
 * An erasure as it is carried out.
 *
 * @param comments how many were found under the address when it was put on record
 */
record ErasureOrder(DataSubject dataSubject, ErasureMode remains, Requester by, int comments) {}
