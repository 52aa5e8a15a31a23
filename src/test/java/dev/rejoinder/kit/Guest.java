package dev.rejoinder.kit;

import static dev.rejoinder.kit.Blog.admin;
import static dev.rejoinder.kit.Blog.as;
import static dev.rejoinder.kit.Blog.client;
import static dev.rejoinder.kit.Blog.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.rejoinder.notification.MailProfile;
import dev.rejoinder.notification.Postroom;
import io.restassured.response.Response;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** A guest who asks for their own data: by mail, and by the link in it. */
public final class Guest implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("https://comments\\.example(/api/v1/sites/\\S+)");
    private static final AtomicInteger CALLERS = new AtomicInteger();

    public final GreenMail mails = new GreenMail(new ServerSetup(MailProfile.port(), "127.0.0.1", "smtp"));
    private final Blog blog;
    private final Jdbi jdbi;

    public Guest(Blog blog, Jdbi jdbi) {
        this.blog = blog;
        this.jdbi = jdbi;
        mails.start();
    }

    @Override
    public void close() {
        mails.stop();
    }

    public String link(String kind, String email) throws Exception {
        int before = mails.getReceivedMessages().length;
        assertThat(ask(kind, email).statusCode()).isEqualTo(202);
        assertThat(mails.waitForIncomingEmail(10_000, before + 1)).isTrue();
        Matcher matcher = LINK.matcher(text(mails.getReceivedMessages()[before]));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    public static String text(MimeMessage mail) throws Exception {
        return String.valueOf(mail.getContent()).isBlank()
                ? GreenMailUtil.getBody(mail)
                : mail.getContent().toString();
    }

    public Response ask(String kind, String email) {
        return ask(kind, email, caller());
    }

    public Response ask(String kind, String email, String caller) {
        return client().header("X-Forwarded-For", caller)
                .contentType("application/json")
                .body(Blog.json(Map.of("email", email, "kind", kind)))
                .post(blog.path("/data-requests"));
    }

    public static Response press(String link, String fields) {
        return client().header("X-Forwarded-For", caller())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body(fields)
                .post(link);
    }

    public Response letter(Map<String, String> json, String token) {
        return as(token).body(Blog.json(json)).post(blog.path("/moderation/data-requests"));
    }

    static String caller() {
        int next = CALLERS.incrementAndGet();
        return "192.0.2." + next % 256;
    }

    public List<String> audit() {
        return Stream.of(tree(admin().get(blog.path("/audit"))).path("entries"))
                .flatMap(entries -> IntStream.range(0, entries.size()).mapToObj(entries::path))
                .map(entry ->
                        entry.path("what").asText() + " " + entry.path("by").asText() + " "
                                + entry.path("comments").asText())
                .toList();
    }

    public void awaitEmptyOutbox() {
        Postroom.until(() ->
                jdbi.withHandle(handle -> handle.createQuery("select count(*) from outbox where site_id = :site")
                                .bind("site", blog.key())
                                .mapTo(Integer.class)
                                .one())
                        == 0);
    }

    public String dump() {
        List<String> tables = jdbi.withHandle(handle -> handle.createQuery(
                        "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'site_id'")
                .mapTo(String.class)
                .list());
        return String.join(
                "\n",
                tables.stream()
                        .map(table -> jdbi.withHandle(
                                handle -> handle.createQuery("select coalesce(string_agg(t::text, ' '), '') from "
                                                + table + " t where site_id = :site")
                                        .bind("site", blog.key())
                                        .mapTo(String.class)
                                        .one()))
                        .toList());
    }
}
