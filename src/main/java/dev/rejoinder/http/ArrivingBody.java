package dev.rejoinder.http;

import dev.rejoinder.network.CallerNetwork;
import dev.rejoinder.problem.Malformed;
import dev.rejoinder.problem.ProblemName;
import dev.rejoinder.problem.Refused;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The body of one request on its way in. All of it happens on the request's event loop. A small one that comes along with its head, as
 * nearly all do, is handed on at once and counted nowhere.
 */
final class ArrivingBody {
    /** For the whole body, whatever trickles in. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    /** Up to so many bytes need no counting: there are no more of them than connections. */
    private static final int SMALL = 16 * 1024;

    private static final String CONTINUE = "100-continue";

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final ArrivingBodies arrivingBodies;
    private final CallerNetwork callers;
    private final Context loop;
    private final int most;
    private final BodyBytes bytes = new BodyBytes();
    private boolean over;
    private @Nullable CountedBody counted;
    private @Nullable Long timer;

    ArrivingBody(RoutingContext context, ArrivingBodies arrivingBodies, CallerNetwork callers) {
        this.context = context;
        this.request = context.request();
        this.arrivingBodies = arrivingBodies;
        this.callers = callers;
        this.loop = context.vertx().getOrCreateContext();
        this.most = RequestLimits.most(request.path());
    }

    void begin() {
        request.handler(this::grow).endHandler(end -> complete()).exceptionHandler(this::breakOff);
        if (RequestLimits.announced(request) > most) {
            refuseLength();
        } else if (CONTINUE.equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            context.response().writeContinue();
        }
        request.resume();
        // What came with the head is here by then.
        loop.runOnContext(next -> count());
    }

    /** There are too many: from any thread. */
    void evict(Refused refusal) {
        loop.runOnContext(now -> refuse(refusal));
    }

    private void grow(Buffer chunk) {
        if (over) {
            return;
        }
        if (bytes.length() + chunk.length() > most) {
            refuseLength();
            return;
        }
        bytes.append(chunk);
        if (counted != null) {
            counted.grow(chunk.length());
        } else if (bytes.length() > SMALL) {
            count();
        }
    }

    /** From now on it stands among those that are bounded, and the clock runs. */
    private void count() {
        if (counted == null && !over) {
            counted = arrivingBodies.add(callers.of(request), this, bytes.length());
            timer = context.vertx().setTimer(LONGEST.toMillis(), late -> refuse(late()));
            context.addEndHandler(end -> leave());
        }
    }

    private void complete() {
        if (!over) {
            end();
            if (counted != null) {
                counted.complete();
            }
            WholeBody.handOn(context, bytes);
        }
    }

    private void breakOff(Throwable cause) {
        if (cause instanceof HttpClosedException) {
            end();
            leave();
        } else {
            refuse(new Malformed("The body could not be read to its end."));
        }
    }

    private void refuse(RuntimeException refusal) {
        if (!over) {
            end();
            leave();
            BodyRefusal.handOn(context, refusal);
        }
    }

    private void refuseLength() {
        if (!over) {
            end();
            leave();
            BodyRefusal.handOnWhileItComes(context, RequestLimits.tooLarge(most));
        }
    }

    private void end() {
        over = true;
        if (timer != null) {
            context.vertx().cancelTimer(timer);
        }
    }

    private void leave() {
        if (counted != null) {
            counted.leave();
        }
    }

    private static Refused late() {
        return new Refused(
                ProblemName.REQUEST_TIMEOUT, "A body has to be here within " + LONGEST.toSeconds() + " seconds.");
    }
}
