package dev.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Dump;
import dev.rejoinder.kit.EdgeFixture;
import dev.rejoinder.kit.EdgeFixture.Site;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.kit.Journey;
import dev.rejoinder.kit.Needles;
import dev.rejoinder.kit.Overheard;
import dev.rejoinder.kit.Persona;
import dev.rejoinder.notification.Message;
import dev.rejoinder.notification.Outbox;
import dev.rejoinder.retention.MailedLink;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A whole journey, and nothing that tells an author's address or network comes out, is logged, counted or stored: but where it is meant to,
 * which is looked for as well.
 */
@QuarkusTest
@TestProfile(HiddenIdentifiersTest.Crowded.class)
class HiddenIdentifiersTest {
    /** Callers say through a proxy who they are, and may be told that they are too many. */
    public static class Crowded extends FlowProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> all = new HashMap<>(super.getConfigOverrides());
            all.put("rejoinder.limit.network", "30");
            // Mail is on, and nobody listens there.
            all.put("quarkus.mailer.host", "127.0.0.1");
            all.put("quarkus.mailer.port", "9");
            all.put("quarkus.mailer.from", "comments@blog.example");
            all.put("rejoinder.public-url", "https://comments.example");
            return all;
        }
    }

    private final Dump dump;
    private final Jdbi jdbi;
    private final Outbox outbox;
    private final MailedLink link;

    private final Persona who = new Persona();
    private final Needles needles = who.needles();
    private Site site;
    private Journey journey;

    HiddenIdentifiersTest(Dump dump, Jdbi jdbi, Outbox outbox, MailedLink link) {
        this.dump = dump;
        this.jdbi = jdbi;
        this.outbox = outbox;
        this.link = link;
    }

    @BeforeEach
    void open() {
        site = EdgeFixture.site();
        journey = new Journey(site, who);
    }

    @Test
    void nothingOfAnAddressOrANetworkIsLeftReadable() {
        try (Overheard log = new Overheard()) {
            // One that is never sent, for nobody knows its kind.
            outbox.add(new Message(site.key(), "of-a-later-release", null, Map.of("to", who.email)));
            journey.submit();
            journey.err();
            journey.changeAndRead();
            journey.moderate();
            untilTold(log, "was not sent");
            String mailed = mailed();
            hidden("tables", dump.of(site.key()));

            String personal = personal();
            String letter = letter("export");
            String exported = exported();
            assertErasedByLetter();
            eraseByLink();
            journey.withdraw();
            journey.moderator(200, "GET", "/audit", null);

            hidden("answers", journey.seen());
            hidden("tables afterwards", dump.of(site.key()));
            hidden("log", Map.of("log", log.all()));
            shown(personal, who.email, who.inEdit, who.inName, who.inTitle);
            shown(personal, who.typed().toArray(String[]::new));
            shown(letter, who.email, who.inText, who.inName);
            shown(exported, who.email, who.inText, who.inEdit);
            shown(mailed, who.email);
        }
    }

    @Test
    void whatAPlainFormIsRefusedForKeepsWhatWasTypedAndIsNotCached() {
        Answer refused = journey.form(422, "name=Q&text=");

        assertThat(refused.text()).contains(who.byForm);
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        hidden("tables", dump.of(site.key()));
    }

    @Test
    void everyTableIsLookedThrough() {
        assertThat(dump.of(site.key()).keySet())
                .hasSameSizeAs(dump.tables())
                .contains(
                        "public.comment",
                        "public.revision",
                        "public.idempotency",
                        "public.outbox",
                        "public.data_request",
                        "public.audit",
                        "public.flyway_schema_history");
    }

    @Test
    void whatIsHiddenInAnyWrittenFormIsFound() throws NoSuchAlgorithmException {
        String address = who.email;
        byte[] bytes = address.getBytes(StandardCharsets.UTF_8);
        for (String leak : List.of(
                address.toUpperCase(Locale.ROOT),
                URLEncoder.encode(address, StandardCharsets.UTF_8),
                address.replace("@", "&#64;"),
                HexFormat.of().withUpperCase().formatHex(bytes),
                Base64.getEncoder().encodeToString(bytes),
                hash("MD5", Persona.IPV4),
                hash("SHA-1", address).toUpperCase(Locale.ROOT),
                hash("SHA-256", address.toLowerCase(Locale.ROOT)))) {
            assertThat(needles.in("here", "before " + leak + " after")).as(leak).isNotEmpty();
        }
        assertThat(needles.in("here", "q•••@h•••.com from a network")).isEmpty();
    }

    private String personal() {
        return EdgeFixture.get(
                        site.path("/moderation/comments/" + journey.id() + "/personal"),
                        "Authorization",
                        EdgeFixture.ADMIN)
                .text();
    }

    /** The page behind the link tells nothing; what its button hands out does. */
    private String exported() {
        ask("export");
        String path = "/data-requests/" + link.token(site.key());
        journey.call(200, "GET", path, null);
        Answer file = journey.pressed(path, "");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        journey.call(404, "GET", path, null);
        return file.text();
    }

    private String mailed() {
        ask("export");
        return link.mail(site.key());
    }

    private void eraseByLink() {
        journey.call(202, "POST", "/data-requests", Blog.json(Map.of("email", who.byForm, "kind", "erase")));
        String path = "/data-requests/" + link.token(site.key());
        journey.call(200, "GET", path, null);
        journey.press(path, "remains=nothing&x=" + who.refused);
    }

    private void ask(String kind) {
        journey.call(202, "POST", "/data-requests", Blog.json(Map.of("email", who.email, "kind", kind)));
    }

    private String letter(String kind) {
        return EdgeFixture.asAdmin(
                        "POST",
                        site.path("/moderation/data-requests"),
                        Blog.json(Map.of("email", who.email, "kind", kind)))
                .text();
    }

    private void assertErasedByLetter() {
        journey.moderator(
                200,
                "POST",
                "/moderation/data-requests",
                Blog.json(Map.of("email", who.byForm, "kind", "erase", "remains", "anonymous")));
        journey.moderator(
                422,
                "POST",
                "/moderation/data-requests",
                Blog.json(Map.of("email", who.byForm, "kind", "erase", "remains", who.refused)));
        int erasures = jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from audit where site_id = :site and what = 'ERASED'")
                        .bind("site", site.key())
                        .mapTo(Integer.class)
                        .one());
        assertThat(erasures).isEqualTo(1);
    }

    private void untilTold(Overheard log, String words) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!log.all().contains(words)) {
            assertThat(System.nanoTime()).as("waited 20 s in vain").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private static String hash(String algorithm, String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void hidden(String where, Map<String, String> texts) {
        assertThat(texts).isNotEmpty();
        assertThat(String.join("", texts.values())).as(where).isNotEmpty();
        assertThat(texts.entrySet().stream()
                        .flatMap(text -> needles.in(where + ", " + text.getKey(), text.getValue()).stream())
                        .toList())
                .isEmpty();
    }

    /** Where it is meant to be: so that looking for it is shown to find it. */
    private void shown(String text, String... typed) {
        for (String each : typed) {
            // A domain is kept in lower case.
            assertThat(text.replace("\\\"", "\"")).containsIgnoringCase(each);
        }
        assertThat(needles.in("meant", text)).hasSizeGreaterThan(1);
    }
}
