package dev.rejoinder;

import static dev.rejoinder.EdgeFixture.ADMIN;
import static dev.rejoinder.EdgeFixture.asAdmin;
import static dev.rejoinder.EdgeFixture.get;
import static dev.rejoinder.EdgeFixture.json;
import static dev.rejoinder.EdgeFixture.site;
import static dev.rejoinder.EdgeFixture.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.EdgeFixture.Site;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

/** A whole journey, and nothing of the author's address or network in what comes out, is logged, counted or stored readable. */
@QuarkusTest
class HiddenIdentifiersTest {
    private static final String HIDDEN_IN_TEXT = "quentin.text@hidden-text.example.com";

    private final String address = "Quentin+" + UUID.randomUUID() + "@hidden.example.com";

    @Inject
    AgroalDataSource database;

    @Test
    void nothingOfAnAddressOrANetworkIsLeftReadable() throws SQLException {
        List<String> said = new ArrayList<>();
        Logger root = Logger.getLogger("");
        Handler listener = new Listener(said);
        root.addHandler(listener);
        List<String> seen = new ArrayList<>();
        Site site = site();
        try {
            journey(site, seen);
        } finally {
            root.removeHandler(listener);
        }
        seen.add(get("/metrics").text());

        assertHidden("answers", String.join("\n", seen));
        assertHidden("log", String.join("\n", said));
        assertHidden("tables", dump(site.key()));
    }

    private void journey(Site site, List<String> seen) {
        String body = "{'page': '/a', 'title': 'Write to " + HIDDEN_IN_TEXT + "', 'author': {'name': 'Q "
                + HIDDEN_IN_TEXT + "', 'email': '" + address + "'}, 'text': 'Mail " + HIDDEN_IN_TEXT + " or " + address
                + " for more'}";
        Answer posted = json(
                "POST",
                site.path("/comments"),
                body,
                "Idempotency-Key",
                "k",
                "User-Agent",
                "Netscape/" + HIDDEN_IN_TEXT);
        seen.add(posted.headers().map() + posted.text());
        seen.add(json("POST", site.path("/comments"), body, "Idempotency-Key", "k")
                .text());
        JsonNode receipt = posted.json();
        String own = site.path("/comments/" + receipt.path("id").asText());
        String token = receipt.path("editToken").asText();
        seen.add(asAdmin(
                        "POST",
                        site.path("/moderation/decisions"),
                        "{'items': [{'comment': '" + receipt.path("id").asText() + "', 'to': 'published'}]}")
                .text());
        seen.add(get(own, "Edit-Token", token).text());
        seen.add(json("PATCH", own, "{'text': 'Now mail " + address + "'}", "Edit-Token", token)
                .text());
        seen.add(json("POST", site.path("/preview"), "{'text': '" + address + "'}")
                .text());
        seen.add(json("POST", site.path("/comments"), body.replace("/a", address))
                .text());
        seen.add(json("POST", site.path("/comments"), body.replace("}", ", '" + address + "': 1}"))
                .text());
        seen.add(json("POST", site.path("/comments"), body.replace("'title'", "'website': '" + address + "', 'title'"))
                .text());
        seen.add(EdgeFixture.send("PUT", site.path("/" + address), null).text());
        seen.add(
                EdgeFixture.send("PUT", site.path("/comments/" + address), null).text());
        for (String rest : List.of(
                "/thread?page=/a",
                "/thread?page=/a&shape=tree",
                "/counts?page=/a",
                "/form",
                "/privacy",
                "/moderation/queue",
                "/moderation/queue?status=published",
                "/moderation/pages",
                "/moderation/comments/" + receipt.path("id").asText(),
                "/credentials")) {
            Answer answer = get(site.path(rest), "Authorization", ADMIN);
            assertThat(answer.status()).as(rest).isEqualTo(200);
            seen.add(answer.headers().map() + answer.text());
        }
    }

    private void assertHidden(String where, String bytes) {
        assertThat(bytes).as(where).isNotEmpty();
        String lower = bytes.toLowerCase(Locale.ROOT);
        for (String secret : new TreeSet<>(
                List.of(address, address.toLowerCase(Locale.ROOT), HIDDEN_IN_TEXT, "127.0.0.1", "0:0:0:0:0:0:0:1"))) {
            assertThat(lower).as(where).doesNotContain(secret.toLowerCase(Locale.ROOT));
            for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
                byte[] hash = hash(algorithm, secret);
                assertThat(lower)
                        .as(where + " " + algorithm)
                        .doesNotContain(HexFormat.of().formatHex(hash));
                assertThat(bytes)
                        .doesNotContain(Base64.getEncoder().withoutPadding().encodeToString(hash));
                assertThat(bytes)
                        .doesNotContain(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
            }
            assertThat(lower).as(where).doesNotContain(HexFormat.of().formatHex(utf8(secret)));
        }
    }

    private String dump(String site) throws SQLException {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'site_id'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertThat(tables).contains("comment", "revision", "idempotency", "page");
            for (String table : tables) {
                try (ResultSet rows =
                        statement.executeQuery("select t::text from " + table + " t where site_id = '" + site + "'")) {
                    while (rows.next()) {
                        dump.append(table).append(' ').append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        return dump.toString();
    }

    private static byte[] hash(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(utf8(text));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Listener extends Handler {
        private final List<String> said;

        Listener(List<String> said) {
            this.said = said;
            setLevel(Level.ALL);
            said.add("listening");
        }

        @Override
        public synchronized void publish(LogRecord record) {
            said.add(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
