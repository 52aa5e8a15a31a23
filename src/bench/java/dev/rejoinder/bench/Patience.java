package dev.rejoinder.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Tries again what may pass (no answer, 503, 429, a twin in flight) with the very same request, so that an Idempotency-Key in it does its
 * work, after as long as the service asks for.
 */
final class Patience {
    private static final int ATTEMPTS = 6;
    private static final long LONGEST_SECONDS = 60;

    private final AtomicInteger retries = new AtomicInteger();

    /** The last answer, whatever it is. */
    Answer send(Api api, HttpRequest request) {
        for (int attempt = 1; ; attempt++) {
            long seconds = 1;
            try {
                Answer answer = api.once(request);
                if (!mayPass(answer) || attempt == ATTEMPTS) {
                    return answer;
                }
                seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
            } catch (IOException failure) {
                if (attempt == ATTEMPTS) {
                    throw new UncheckedIOException("No answer to " + request.method() + " " + request.uri(), failure);
                }
            }
            retries.incrementAndGet();
            LockSupport.parkNanos(Math.min(seconds, LONGEST_SECONDS) * 1_000_000_000L);
        }
    }

    int retries() {
        return retries.get();
    }

    private static boolean mayPass(Answer answer) {
        return answer.status() == 503
                || answer.status() == 429
                || answer.problem().equals("idempotency-in-flight");
    }
}
