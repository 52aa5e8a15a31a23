package dev.rejoinder.http;

import static dev.rejoinder.kit.EdgeFixture.ORIGIN;
import static dev.rejoinder.kit.EdgeFixture.asAdmin;
import static dev.rejoinder.kit.EdgeFixture.get;
import static dev.rejoinder.kit.EdgeFixture.json;
import static dev.rejoinder.kit.EdgeFixture.site;
import static dev.rejoinder.kit.EdgeFixture.submission;
import static dev.rejoinder.kit.ProblemAssertions.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.EdgeFixture;
import dev.rejoinder.kit.EdgeFixture.Site;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be read but does not fit is {@code invalid}, with the name of the field; what just fits is taken. */
@QuarkusTest
class InvalidTest {
    /** Rows: the field of a submission, its value (a number and a letter stand for that many of it), and the field refused, if any. */
    @ParameterizedTest
    @CsvFileSource(resources = "submissions.csv", numLinesToSkip = 1)
    void eachFieldOfASubmissionHasItsLimits(String field, String value, String refused) {
        Site site = site();
        Answer answer = json("POST", site.path("/comments"), with(field, value == null ? "" : spelt(value)));
        if (refused == null) {
            assertThat(answer.status()).as(answer.toString()).isIn(201, 202);
        } else {
            assertInvalid(answer, refused);
        }
    }

    @Test
    void allThatDoesNotFitIsSaidAtOnce() {
        assertInvalid(
                json(
                        "POST",
                        site().path("/comments"),
                        "{'text': ' ', 'author': {'website': 'ftp://a.example'}, 'parent': '1'}"),
                "page",
                "text",
                "author.name",
                "author.email",
                "author.website",
                "parent");
        assertInvalid(json("POST", site().path("/comments"), "{}"), "page", "text", "author.name", "author.email");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u3164",
                "\u200b",
                "\u2060\u00ad",
                "\ufeff \u00a0",
                "\u3164\u200d",
                "\u034f",
                "\udb40\udc20",
                "\u180e"
            })
    void whatLooksLikeNothingIsBlank(String text) {
        Site site = site();
        assertInvalid(json("POST", site.path("/comments"), submission("/a", null, escaped(text))), "text");
        assertInvalid(json("POST", site.path("/preview"), "{'text': '" + escaped(text) + "'}"), "text");
        assertInvalid(json("POST", site.path("/comments"), with("page", escaped(text))), "page");
        assertInvalid(json("POST", site.path("/comments"), with("author.name", escaped(text))), "author.name");
    }

    @Test
    void aParentIsACommentOfThisPageThatIsNotWithdrawn() {
        Site site = site();
        Answer first = site.comment("/a", "A first word on this page");
        String parent = first.json().path("id").asText();
        site.comment("/a", parent, "A reply to it, just as welcome");

        assertInvalid(json("POST", site.path("/comments"), submission("/b", parent, "Elsewhere")), "parent");
        assertInvalid(json("POST", site().path("/comments"), submission("/a", parent, "Other site")), "parent");
        assertInvalid(
                json(
                        "POST",
                        site.path("/comments"),
                        submission("/a", UUID.randomUUID().toString(), "x")),
                "parent");
        assertInvalid(json("POST", site.path("/comments"), submission("/a", "no-id", "x")), "parent");
        assertInvalid(json("POST", site.path("/comments"), submission("/a", parent + "0", "x")), "parent");

        String own = site.path("/comments/" + parent);
        assertThat(json(
                                "DELETE",
                                own,
                                "{}",
                                "Edit-Token",
                                first.json().path("editToken").asText())
                        .status())
                .isEqualTo(204);
        assertInvalid(json("POST", site.path("/comments"), submission("/a", parent, "Too late")), "parent");
    }

    @Test
    void aReplyMayBeFortyLevelsDeepAndNoDeeper() {
        Site site = site();
        String parent = site.id("/deep", null, "Level nought of a long talk");
        for (int depth = 1; depth <= 40; depth++) {
            parent = site.id("/deep", parent, "Level " + depth + " of a long talk, number " + UUID.randomUUID());
        }
        assertInvalid(json("POST", site.path("/comments"), submission("/deep", parent, "Level 41")), "parent");
    }

    @ParameterizedTest
    @CsvSource({
        "thread?page=a&limit=0, limit",
        "thread?page=a&limit=501, limit",
        "thread?page=a&limit=x, limit",
        "thread?page=a&limit=-1, limit",
        "thread?page=a&limit=99999999999, limit",
        "thread?page=a&limit=1.5, limit",
        "thread?page=a&limit=%2B5, limit",
        "thread?page=a&limit=05, limit",
        "thread?page=a&limit=%D9%A5, limit",
        "thread?page=a&limit=%EF%BC%95, limit",
        "thread?page=a&sort=best, sort",
        "thread?page=a&shape=round, shape",
        "thread, page",
        "thread?page=, page",
        "thread?page=%20%E2%80%8B, page",
        "thread?page=a%40example.org, page",
        "thread?page=%2Fby%2Fann%20at%20example%20dot%20org, page",
        "thread?page=a&around=x, around",
        "thread?page=a&around=01890000-0000-7000-8000-000000000000, around",
        "thread?page=a&after=!, after",
        "counts, page",
        "counts?page=, page",
        "counts?page=%20, page",
        "counts?page=a&page=a%40example.org, page",
        "moderation/queue?limit=0, limit",
        "moderation/queue?limit=201, limit",
        "moderation/queue?limit=%2B5, limit",
        "moderation/queue?limit=%D9%A5, limit",
        "moderation/queue?page=%20, page",
        "moderation/queue?page=a%40example.org, page",
        "moderation/queue?status=open, status",
        "moderation/queue?sort=best, sort",
        "moderation/queue?after=AAAA, after",
        "moderation/pages?after=%21, after"
    })
    void aQueryParameterThatDoesNotFitIsInvalid(String rest, String field) {
        assertInvalid(get(site().path("/" + rest), "Authorization", EdgeFixture.ADMIN), field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thread?page=a&limit=1",
                "thread?page=a&limit=500",
                "thread?page=a&sort=newest&shape=tree&after=&around=",
                "counts?page=a",
                "moderation/queue?limit=1",
                "moderation/queue?limit=200",
                "moderation/queue?status=withdrawn&sort=newest&after=",
                "moderation/pages?q=&after="
            })
    void aQueryParameterThatJustFitsIsTaken(String rest) {
        assertThat(get(site().path("/" + rest), "Authorization", EdgeFixture.ADMIN)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aHundredPagesAreCountedAndNoMore() {
        String hundred = "page=a&".repeat(100);
        assertThat(get(site().path("/counts?" + hundred)).json().path("counts")).hasSize(100);
        assertInvalid(get(site().path("/counts?" + hundred + "page=a")), "page");
        assertInvalid(json("POST", site().path("/counts"), "{'pages': []}"), "pages");
        assertInvalid(json("POST", site().path("/counts"), "{'pages': [null]}"), "pages");
        assertInvalid(json("POST", site().path("/counts"), "{'pages': ['a', '\\t']}"), "pages");
        assertInvalid(json("POST", site().path("/counts"), "{'pages': ['/by/ann@example.org']}"), "pages");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /api/v1/sites | {'key': 'A', 'name': 'x', 'origins': []} | key",
                "POST | /api/v1/sites | {'key': 'a', 'name': 'x'} | key",
                "POST | /api/v1/sites | {'key': 'ab', 'name': ' '} | name",
                "POST | /api/v1/sites | {'key': 'ab', 'name': 'x', 'origins': ['https://a.example/']} | origins",
                "POST | /api/v1/sites | {'key': 'ab', 'name': 'x', 'origins': [null]} | origins",
                "POST | credentials | {'name': 'k', 'scopes': []} | scopes",
                "POST | credentials | {'name': 'k', 'scopes': ['all']} | scopes",
                "POST | credentials | {'name': 'k', 'scopes': [null]} | scopes",
                "POST | credentials | {'scopes': ['moderate']} | name",
                "POST | credentials | {'name': 'k', 'scopes': ['moderate'], 'expiresAt': '2001-01-01T00:00:00.000Z'} | expiresAt",
                "PUT | policy | {'clean': 'spam'} | clean",
                "PUT | policy | {'suspect': 'spam'} | suspect",
                "PUT | policy | {'spam': 'published'} | spam",
                "PUT | policy | {'masking': 'none'} | masking",
                "PUT | policy | {'required': ['age']} | required",
                "PUT | policy | {'required': [null]} | required",
                "PUT | policy | {'limits': {'text': 20001}} | limits.text",
                "PUT | policy | {'limits': {'text': 0}} | limits.text",
                "PUT | policy | {'linksAllowed': -1} | linksAllowed",
                "PUT | policy | {'blockedPhrases': ['']} | blockedPhrases",
                "PUT | policy | {'blockedPhrases': [null]} | blockedPhrases",
                "PUT | policy | {'editSeconds': -1} | editSeconds",
                "DELETE | | {} | confirm",
                "DELETE | | {'confirm': 'another'} | confirm",
                "POST | moderation/decisions | {} | items",
                "POST | moderation/decisions | {'items': []} | items",
                "POST | moderation/decisions | {'items': [null]} | items[0].comment",
                "POST | moderation/decisions | {'items': [{'comment': 'x', 'to': 'withdrawn'}]} | items[0].to",
                "POST | moderation/decisions | {'items': [{'comment': 'x', 'to': 'spam', 'reason': 'dull'}]} | items[0].reason",
                "PUT | moderation/pages | {} | page",
                "PUT | moderation/pages | {'page': 'a@example.org'} | page",
                "PUT | moderation/pages | {'page': '\\u200b'} | page",
                "PUT | moderation/pages | {'page': 'a', 'title': '\\n'} | title",
                "PUT | moderation/pages | {'page': 'a', 'url': 'https://evil.example/'} | url",
                "PUT | moderation/pages | {'page': 'a', 'url': 'https://blog.example/a\\nb'} | url",
                "PUT | moderation/pages | {'page': 'a', 'url': 'https://blog.example/a b'} | url",
                "PUT | moderation/pages | {'page': 'a', 'url': 'https://blog.example/?by=ann@example.org'} | url"
            })
    void whatModeratorsSendIsCheckedToo(String method, String rest, String body, String field) {
        String path = rest == null ? site().path("") : rest.startsWith("/") ? rest : site().path("/" + rest);
        assertInvalid(asAdmin(method, path, body, "If-Match", "*"), field);
    }

    @Test
    void moreThanAHundredDecisionsAreRefusedWhole() {
        String item = "{'comment': '" + UUID.randomUUID() + "', 'to': 'spam'}";
        String hundred = (item + ",").repeat(99) + item;
        Site site = site();
        Answer taken = asAdmin("POST", site.path("/moderation/decisions"), "{'items': [" + hundred + "]}");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.json().path("results")).hasSize(100);
        assertInvalid(
                asAdmin("POST", site.path("/moderation/decisions"), "{'items': [" + hundred + "," + item + "]}"),
                "items");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\tb", "65"})
    void anIdempotencyKeyIsOneTo64VisibleAsciiCharacters(String key) {
        String sent = key.equals("65") ? "k".repeat(65) : key;
        assertInvalid(
                json("POST", site().path("/comments"), submission("/a", null, "x"), "Idempotency-Key", sent),
                "Idempotency-Key");
        assertThat(json(
                                "POST",
                                site().path("/comments"),
                                submission("/a", null, "x"),
                                "Idempotency-Key",
                                "!".repeat(64))
                        .status())
                .isEqualTo(201);
    }

    private static String with(String field, String value) {
        String sound =
                "{'page': 'PAGE', 'title': TITLE, 'url': URL, 'parent': null, 'author': {'name': NAME, 'email': EMAIL, 'website': WEBSITE}, 'text': TEXT}";
        String quoted = "'" + value + "'";
        return sound.replace("'PAGE'", field.equals("page") ? quoted : "'/a'")
                .replace("TITLE", field.equals("title") ? quoted : "null")
                .replace("URL", field.equals("url") ? quoted : "null")
                .replace("NAME", field.equals("author.name") ? quoted : "'Ann'")
                .replace("EMAIL", field.equals("author.email") ? quoted : "'ann@example.org'")
                .replace("WEBSITE", field.equals("author.website") ? quoted : "null")
                .replace("TEXT", field.equals("text") ? quoted : "'Heat helped me'");
    }

    /** {@code 80*x} is 80 times x, with anything before and after it kept apart by a comma-free bar. */
    private static String spelt(String value) {
        int star = value.indexOf('*');
        if (star < 0) {
            return value.replace("ORIGIN", ORIGIN);
        }
        int from = star;
        while (from > 0 && Character.isDigit(value.charAt(from - 1))) {
            from--;
        }
        int end = value.offsetByCodePoints(star + 1, 1);
        String repeated = value.substring(star + 1, end).repeat(Integer.parseInt(value.substring(from, star)));
        return (value.substring(0, from) + repeated + value.substring(end)).replace("ORIGIN", ORIGIN);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
        return escaped.toString();
    }
}
