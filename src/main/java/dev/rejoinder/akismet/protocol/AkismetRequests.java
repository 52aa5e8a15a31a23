package dev.rejoinder.akismet.protocol;

import dev.rejoinder.http.RequestLimits;
import dev.rejoinder.masking.AddressMasker;
import dev.rejoinder.masking.MaskingStyle;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads Akismet requests: first the parameters, then the holder of the key. */
@Singleton
public class AkismetRequests {
    /** Where a client says it first of all. */
    public static final List<String> USUALLY = List.of("api_key", KeyAuthentication.HOST, "key");

    /** Where the key itself is what it is about; an earlier one may come beside it. */
    public static final List<String> ABOUT_A_KEY = List.of("key", "api_key", KeyAuthentication.HOST);

    private static final int LONGEST_BLOG = 300;

    private final KeyAuthentication keyAuthentication;
    private final Alerts alerts;
    private final AddressMasker masker;
    private final Clock clock;

    AkismetRequests(KeyAuthentication keyAuthentication, Alerts alerts, AddressMasker masker, Clock clock) {
        this.keyAuthentication = keyAuthentication;
        this.alerts = alerts;
        this.masker = masker;
        this.clock = clock;
    }

    /**
     * A call by form.
     *
     * @param keyPlaces where the key may be, in order
     * @throws InvalidRequest when the key is not good
     */
    public AkismetRequest fromForm(InputStream body, HttpServerRequest request, List<String> keyPlaces) {
        return open(
                Parameters.read(
                        query(request), RequestLimits.read(body, RequestLimits.FOREIGN_BODY_BYTES), charset(request)),
                request,
                keyPlaces);
    }

    /** The same by query string. */
    public AkismetRequest fromQuery(HttpServerRequest request, List<String> keyPlaces) {
        return open(Parameters.read(query(request), new byte[0], null), request, keyPlaces);
    }

    private AkismetRequest open(Parameters parameters, HttpServerRequest request, List<String> keyPlaces) {
        ApiKeyHolder apiKeyHolder = keyAuthentication.of(request, parameters, keyPlaces);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new AkismetRequest(
                parameters, apiKeyHolder, blog(parameters.get("blog")), alerts.alert(apiKeyHolder.site(), now), now);
    }

    /** A blog's address as it names it, on one line; it is shown to whoever has the key. */
    private String blog(@Nullable String blog) {
        StringBuilder line = new StringBuilder();
        (blog == null ? "" : blog)
                .strip()
                .codePoints()
                .limit(LONGEST_BLOG)
                .filter(c -> !Character.isISOControl(c))
                .forEach(line::appendCodePoint);
        return masker.mask(line.toString(), MaskingStyle.HIDDEN).text();
    }

    private static byte[] query(HttpServerRequest request) {
        return request.query() == null ? new byte[0] : request.query().getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String charset(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        try {
            return type == null ? null : MediaType.valueOf(type).getParameters().get(MediaType.CHARSET_PARAMETER);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
