package dev.rejoinder.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.settings.ListenSettings;
import io.quarkus.vertx.http.HttpServer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** This service as any blog's server sees it: over HTTP, without a credential. Few calls at a time, each within two seconds. */
@Singleton
class OwnApi {
    private static final int AT_ONCE = 8;
    private static final int WAITING = 64;
    private static final int TIMEOUT_MS = 2_000;

    private final HttpClient client;
    private final HttpServer server;
    private final ObjectMapper json;
    private final String host;

    OwnApi(Vertx vertx, HttpServer server, ObjectMapper json, ListenSettings listen) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(TIMEOUT_MS)
                .setMaxPoolSize(AT_ONCE)
                .setMaxWaitQueueSize(WAITING));
        this.server = server;
        this.json = json;
        String host = listen.host();
        this.host = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    }

    /**
     * What was answered.
     *
     * @param allowed the origin whose pages may read it, if it was named in the call and is one of the site's
     */
    record Answer(int status, JsonNode body, @Nullable String allowed) {}

    /** Calls {@code GET}; fails when there is no answer, or none in JSON. */
    Uni<Answer> get(String path, String origin) {
        return Uni.createFrom().completionStage(() -> call(path, origin).toCompletionStage());
    }

    private Future<Answer> call(String path, String origin) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(host)
                .setPort(server.getPort())
                .setURI(path)
                .setTimeout(TIMEOUT_MS)
                .putHeader("Origin", origin);
        return client.request(options).compose(HttpClientRequest::send).compose(this::read);
    }

    private Future<Answer> read(HttpClientResponse response) {
        return response.body().map(body -> {
            try {
                return new Answer(
                        response.statusCode(),
                        json.readTree(body.getBytes()),
                        response.getHeader("Access-Control-Allow-Origin"));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("The service's own answer is JSON", e);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException("Memory does not fail to be read", e);
            }
        });
    }
}
