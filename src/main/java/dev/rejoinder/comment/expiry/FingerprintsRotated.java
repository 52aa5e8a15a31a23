package dev.rejoinder.comment.expiry;

import dev.rejoinder.privacy.DataSubject;

/**
 * Authors are filed under other fingerprints from now on, in the running transaction: those who keep any follow.
 *
 * @param before the fingerprints until now
 * @param after the ones that take their places, in the same order
 */
public record FingerprintsRotated(DataSubject before, DataSubject after) {}
