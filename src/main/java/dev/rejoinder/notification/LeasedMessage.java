package dev.rejoinder.notification;

import java.util.UUID;

/**
 * A message leased to this replica, which alone may send it until the lease ends.
 *
 * @param payload sealed
 * @param attempts how many there were, this one included; also tells one claim from the next
 */
record LeasedMessage(String site, UUID id, String kind, byte[] payload, int attempts) {
    @Override
    public String toString() {
        return "LeasedMessage[site=" + site + ", id=" + id + ", attempts=" + attempts + "]";
    }
}
