package dev.rejoinder.http;

import io.netty.channel.ChannelPipeline;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Answers a connection no faster than it is read: large answers go out in pieces, and a request that comes behind others is not begun while
 * the answers before it have not been taken. Whoever asks and does not read costs next to nothing.
 */
@Singleton
class ReaderGate implements HttpServerOptionsCustomizer {
    /** Before anything that answers but the end. */
    private static final int EARLY = 1_900;

    /** Bytes that the system keeps of what was written: for a network of 100 ms still 1 MB a second. */
    private static final int SEND_BUFFER = 128 * 1024;

    private final SlowReaders slowReaders;

    ReaderGate(SlowReaders slowReaders) {
        this.slowReaders = slowReaders;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setSendBufferSize(SEND_BUFFER);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setSendBufferSize(SEND_BUFFER);
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, EARLY);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.connection() instanceof ConnectionBase connection) {
            watch(connection.channel().pipeline());
        }
        HttpServerResponse response = context.response();
        if (!response.writeQueueFull()) {
            context.next();
            return;
        }
        request.pause();
        response.drainHandler(drained -> {
            response.drainHandler(null);
            if (!BodyGate.hasBody(request)) {
                request.resume();
            }
            context.next();
        });
    }

    private void watch(ChannelPipeline pipeline) {
        if (pipeline.get(SlowReader.NAME) == null && pipeline.get("httpDecoder") != null) {
            pipeline.addBefore("httpDecoder", SlowReader.NAME, new SlowReader(slowReaders));
        }
    }
}
