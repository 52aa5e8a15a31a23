package dev.rejoinder.thread;

import static io.vertx.core.http.HttpHeaders.ACCEPT_ENCODING;
import static io.vertx.core.http.HttpHeaders.CONTENT_ENCODING;
import static io.vertx.core.http.HttpHeaders.CONTENT_LENGTH;
import static io.vertx.core.http.HttpHeaders.CONTENT_TYPE;
import static io.vertx.core.http.HttpHeaders.IF_NONE_MATCH;
import static io.vertx.core.http.HttpHeaders.TRANSFER_ENCODING;
import static io.vertx.core.http.HttpHeaders.createOptimized;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rejoinder.http.EncodedAnswer;
import dev.rejoinder.http.EncodedBody;
import dev.rejoinder.site.SiteDirectory;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.vertx.ContextLocals;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The short way for what has been asked before: an address, letter by letter, that a resource has answered needs no second check of what
 * depends on the address alone. While its answer is good it is given here, with the bytes and headers the resource would give. Everything
 * else, and whatever says something of a body, goes the long way.
 */
@Singleton
public class SnapshotFastPath {
    /** Right behind the headers of CORS. */
    private static final int EARLY = 900;

    /** Characters of all addresses kept; the least used go first. */
    private static final long MOST_CHARACTERS = 2_000_000;
    /** What one takes besides, counted in characters. */
    private static final int OVERHEAD = 150;

    // Spelt as the resources spell them.
    private static final CharSequence TAG = createOptimized("ETag");
    private static final CharSequence CACHE = createOptimized("Cache-Control");
    private static final CharSequence VARY = createOptimized("Vary");
    private static final CharSequence VARY_BY = createOptimized("Accept-Encoding");
    private static final CharSequence TYPE = createOptimized("Content-Type");
    private static final CharSequence ENCODING = createOptimized("Content-Encoding");
    private static final CharSequence JSON = createOptimized("application/json;charset=UTF-8");
    private static final CharSequence GZIP = createOptimized("gzip");
    /** Where metrics look for the name of an address (Quarkus, Micrometer extension). */
    private static final String TEMPLATE = "UrlPathTemplate";

    private final Cache<String, Asked> addresses = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String address, Asked asked) -> address.length() + OVERHEAD)
            .build();
    private final Snapshots snapshots;
    private final SiteDirectory directory;

    SnapshotFastPath(Snapshots snapshots, SiteDirectory directory) {
        this.snapshots = snapshots;
        this.directory = directory;
    }

    /** What the answers of a resource have in common. */
    record Kind(String template, CharSequence cacheControl) {
        static Kind of(String template, String cacheControl) {
            return new Kind(template, createOptimized(cacheControl));
        }
    }

    private record Asked(ThreadRequest question, Kind kind) {}

    /** The resource has answered this request: every check was passed, and this was the question. */
    void answered(HttpServerRequest request, ThreadRequest question, Kind kind) {
        addresses.put(request.uri(), new Asked(question, kind));
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, EARLY);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Asked asked = HttpMethod.GET.equals(request.method()) ? addresses.getIfPresent(request.uri()) : null;
        EncodedAnswer answer = asked == null || speaksOfABody(request.headers()) ? null : atHand(asked.question());
        if (asked == null || answer == null) {
            context.next();
            return;
        }
        ContextLocals.put(TEMPLATE, asked.kind().template());
        send(answer, asked.kind(), request, context.response());
    }

    private @Nullable EncodedAnswer atHand(ThreadRequest question) {
        return directory.atHand(question.site()).filter(question::fits).isPresent() ? snapshots.atHand(question) : null;
    }

    private static boolean speaksOfABody(MultiMap headers) {
        String length = headers.get(CONTENT_LENGTH);
        return (length != null && !length.equals("0"))
                || headers.contains(CONTENT_TYPE)
                || headers.contains(CONTENT_ENCODING)
                || headers.contains(TRANSFER_ENCODING);
    }

    private static void send(EncodedAnswer answer, Kind kind, HttpServerRequest request, HttpServerResponse response) {
        EncodedBody chosen = answer.chosen(request.headers().get(ACCEPT_ENCODING));
        response.putHeader(TAG, chosen.tagHeader())
                .putHeader(CACHE, kind.cacheControl())
                .putHeader(VARY, VARY_BY);
        if (answer.isKnown(request.headers().get(IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(TYPE, JSON).putHeader(CONTENT_LENGTH, chosen.lengthHeader());
        if (chosen.isZipped()) {
            response.putHeader(ENCODING, GZIP);
        }
        response.end(chosen.buffer());
    }
}
