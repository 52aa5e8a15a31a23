package dev.rejoinder.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Guest;
import dev.rejoinder.notification.MailProfile;
import dev.rejoinder.notification.Postroom;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mail server is away for days: who asked for their data gets the mail all the same, and it says how long its link is good. */
@QuarkusTest
@TestProfile(MailProfile.class)
class LateMailTest {
    private static final Pattern LINK = Pattern.compile("https://comments\\.example(/api/v1/sites/\\S+)");
    private static final Pattern UNTIL = Pattern.compile("until (\\d+ \\w+ \\d{4}, \\d\\d:\\d\\d) \\(UTC\\)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    @Inject
    Jdbi jdbi;

    @Inject
    Sweep retention;

    private Blog blog;
    private Guest guest;

    @BeforeEach
    void open() {
        blog = Blog.open();
        guest = new Guest(blog, jdbi);
        blog.draft("/a", "Heat helped me").by("Zoe", "zoe@example.org").post();
    }

    @AfterEach
    void close() {
        guest.close();
    }

    @Test
    void aLinksDayCountsFromWhenItsMailWasHandedOver() throws Exception {
        guest.close();
        assertThat(guest.ask("export", "zoe@example.org").statusCode()).isEqualTo(202);
        Postroom.until(() -> count("outbox where error is not null and site_id = :site") == 1);
        execute("update data_request set requested_at = requested_at - interval '3 days' where site_id = :site");
        retention.after(3, blog.key());
        assertThat(count("data_request where site_id = :site")).isEqualTo(1);

        guest = new Guest(blog, jdbi);
        execute("update outbox set due_at = created_at where site_id = :site");
        // Whoever is added wakes who sends; to an address that is not known nothing goes.
        guest.ask("export", "nobody@example.org");
        assertThat(guest.mails.waitForIncomingEmail(20_000, 1)).isTrue();
        guest.awaitEmptyOutbox();

        String text = Guest.text(guest.mails.getReceivedMessages()[0]);
        Matcher until = UNTIL.matcher(text);
        assertThat(until.find()).as(text).isTrue();
        Instant end = LocalDateTime.parse(until.group(1), TIME).toInstant(ZoneOffset.UTC);
        assertThat(end)
                .isBetween(
                        Instant.now().plus(23, ChronoUnit.HOURS), Instant.now().plus(24, ChronoUnit.HOURS));
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        assertThat(Guest.press(link.group(1), "").statusCode()).isEqualTo(200);
    }

    @Test
    void aDayAfterItWasHandedOverItIsOver() throws Exception {
        String link = guest.link("export", "zoe@example.org");
        guest.awaitEmptyOutbox();

        execute("update data_request set handed_over_at = handed_over_at - interval '24 hours' where site_id = :site");

        assertThat(Guest.press(link, "").statusCode()).isEqualTo(404);
        retention.after(0, blog.key());
        assertThat(count("data_request where site_id = :site")).isZero();
    }

    @Test
    void anAddressThatIsNotKnownIsForgottenAsSoonAsAnyOther() {
        assertThat(guest.ask("export", "nobody@example.org").statusCode()).isEqualTo(202);
        guest.awaitEmptyOutbox();

        assertThat(count("data_request where handed_over_at is not null and site_id = :site"))
                .isEqualTo(1);
        retention.after(2, blog.key());
        assertThat(count("data_request where site_id = :site")).isZero();
    }

    private int count(String from) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + from)
                .bind("site", blog.key())
                .mapTo(Integer.class)
                .one());
    }

    private void execute(String sql) {
        jdbi.useHandle(
                handle -> handle.createUpdate(sql).bind("site", blog.key()).execute());
    }
}
