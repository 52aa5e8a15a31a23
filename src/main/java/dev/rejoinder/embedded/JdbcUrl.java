package dev.rejoinder.embedded;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A PostgreSQL JDBC URL with what the service relies on: values of a failing batch stay out of the log, and a dead database is noticed within
 * seconds. What the URL says itself stays as it says.
 *
 * @see <a href="https://jdbc.postgresql.org/documentation/use/">pgJDBC, connection parameters; times are in seconds</a>
 */
final class JdbcUrl {
    private static final String SOCKET_TIMEOUT = "socketTimeout=";
    private static final int BEHIND_THE_SOCKET = 500;
    private static final Map<String, String> DEFAULTS = new LinkedHashMap<>();

    static {
        DEFAULTS.put("logServerErrorDetail", "false");
        DEFAULTS.put("connectTimeout", "5");
        DEFAULTS.put("socketTimeout", "2");
        DEFAULTS.put("loginTimeout", "10");
        DEFAULTS.put("tcpKeepAlive", "true");
    }

    private JdbcUrl() {}

    /** The same for migrations, one of which may rewrite a large table: the server has an hour to answer. */
    static String patient(String url) {
        boolean said = url.contains("?socketTimeout=") || url.contains("&socketTimeout=");
        return withDefaults(said ? url : url + (url.contains("?") ? "&" : "?") + "socketTimeout=3600");
    }

    /**
     * When the server gives up a statement that nobody waits for any more, in milliseconds: a little after its caller, who was given up by
     * the socket. 0, for never, where the URL says that the socket waits for ever.
     *
     * @param url with its defaults
     */
    static long statementTimeout(String url) {
        long seconds = Arrays.stream(url.substring(url.indexOf('?') + 1).split("&", -1))
                .filter(pair -> pair.startsWith(SOCKET_TIMEOUT))
                .mapToLong(pair -> Long.parseLong(pair.substring(SOCKET_TIMEOUT.length())))
                .findFirst()
                .orElse(0);
        return seconds == 0 ? 0 : seconds * 1_000 + BEHIND_THE_SOCKET;
    }

    static String withDefaults(String url) {
        int mark = url.indexOf('?');
        String query = mark < 0 ? "" : url.substring(mark + 1);
        Set<String> present = Arrays.stream(query.split("&", -1))
                .map(pair -> pair.substring(0, pair.indexOf('=') < 0 ? pair.length() : pair.indexOf('=')))
                .collect(Collectors.toSet());
        String missing = DEFAULTS.entrySet().stream()
                .filter(setting -> !present.contains(setting.getKey()))
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("&"));
        if (missing.isEmpty()) {
            return url;
        }
        String joint = mark < 0 ? "?" : query.isEmpty() || query.endsWith("&") ? "" : "&";
        return url + joint + missing;
    }
}
