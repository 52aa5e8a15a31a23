package dev.rejoinder.bench.speed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The ports of one run: of the service, of nginx, of PostgreSQL and of services on their first day, one after another. */
record Ports(int first) {
    private static final int COUNT = 4;

    /** @throws IllegalStateException when one is taken: what answers there would be measured instead */
    Ports requireFree() {
        for (int port = first; port < first + COUNT; port++) {
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                free.setReuseAddress(true);
            } catch (IOException taken) {
                throw new IllegalStateException(
                        "Port " + port + " is taken: give four free ones by -Dports=FIRST", taken);
            }
        }
        return this;
    }

    int service() {
        return first;
    }

    int nginx() {
        return first + 1;
    }

    int postgres() {
        return first + 2;
    }

    int firstDay() {
        return first + 3;
    }
}
