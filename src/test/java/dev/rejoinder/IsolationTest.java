package dev.rejoinder;

import static dev.rejoinder.kit.EdgeFixture.ADMIN;
import static dev.rejoinder.kit.EdgeFixture.asAdmin;
import static dev.rejoinder.kit.EdgeFixture.get;
import static dev.rejoinder.kit.EdgeFixture.json;
import static dev.rejoinder.kit.EdgeFixture.site;
import static dev.rejoinder.kit.ProblemAssertions.assertInvalid;
import static dev.rejoinder.kit.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.EdgeFixture.Site;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to one site, page or list is worth nothing in another. */
@QuarkusTest
class IsolationTest {
    @Test
    void oneSitesIdsReadElsewhereLikeOnesThatDoNotExist() {
        Site mine = site();
        Site other = site();
        JsonNode comment = mine.comment("/a", "Heat helped me a lot").json();
        String id = comment.path("id").asText();
        String token = comment.path("editToken").asText();
        other.comment("/a", "Another word on another blog");
        String decision = decide(mine, id, "rejected").path("decision").asText();
        String credential =
                mine.credential("kathryn", "moderate").json().path("id").asText();

        assertProblem(asAdmin("GET", other.path("/moderation/comments/" + id), ""), "not-found");
        assertThat(decide(other, id, "published").path("status").asInt()).isEqualTo(404);
        assertProblem(asAdmin("POST", other.path("/moderation/decisions/" + decision + "/undo"), ""), "not-found");
        assertProblem(asAdmin("DELETE", other.path("/credentials/" + credential), ""), "not-found");
        assertProblem(get(other.path("/comments/" + id), "Edit-Token", token), "not-found");
        assertProblem(json("PATCH", other.path("/comments/" + id), "{'text': 'x'}", "Edit-Token", token), "not-found");
        assertProblem(json("DELETE", other.path("/comments/" + id), "{}", "Edit-Token", token), "not-found");
        assertInvalid(get(other.path("/thread?page=/a&around=" + id)), "around");

        assertThat(asAdmin("GET", mine.path("/moderation/comments/" + id), "")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("rejected");
        assertThat(get(mine.path("/credentials"), "Authorization", ADMIN).text())
                .contains(credential);
        assertThat(get(other.path("/credentials"), "Authorization", ADMIN).text())
                .doesNotContain(credential);
    }

    @Test
    void anEditTokenOpensItsOwnCommentOnly() {
        Site site = site();
        JsonNode first = site.comment("/a", "Heat helped me a lot").json();
        String second = site.path("/comments/" + site.id("/a", null, "Rest did too, in the end"));
        String own = site.path("/comments/" + first.path("id").asText());
        String token = first.path("editToken").asText();

        assertThat(get(own, "Edit-Token", token).status()).isEqualTo(200);
        Answer without = assertProblem(get(own), "unauthorized");
        assertThat(without.header("WWW-Authenticate")).isEqualTo("Bearer");
        for (String wrong :
                new String[] {token, token + "x", "x", "\u00e9", token.toUpperCase(Locale.ROOT), token.substring(1)}) {
            if (!wrong.equals("\u00e9")) {
                assertProblem(get(second, "Edit-Token", wrong), "forbidden");
                assertProblem(json("PATCH", second, "{'text': 'x'}", "Edit-Token", wrong), "forbidden");
                assertProblem(json("DELETE", second, "{}", "Edit-Token", wrong), "forbidden");
            }
        }
    }

    @Test
    void aCursorGoesOnInItsOwnListOnly() {
        Site mine = site();
        Site other = site();
        for (Site site : new Site[] {mine, other}) {
            for (String page : new String[] {"/a", "/b"}) {
                site.comment(page, "One word on this page, " + UUID.randomUUID());
                site.comment(page, "Another word on it, " + UUID.randomUUID());
            }
        }
        String asked = "/thread?page=/a&limit=1";
        String cursor = get(mine.path(asked)).json().path("next").asText();
        assertThat(get(mine.path(asked + "&after=" + cursor)).json().path("comments"))
                .hasSize(1);
        assertInvalid(get(other.path(asked + "&after=" + cursor)), "after");
        assertInvalid(get(mine.path("/thread?page=/b&limit=1&after=" + cursor)), "after");
        assertInvalid(get(mine.path(asked + "&sort=newest&after=" + cursor)), "after");
        assertInvalid(get(mine.path(asked + "&shape=tree&after=" + cursor)), "after");
        assertThat(get(mine.path("/thread?page=/a&limit=2&after=" + cursor)).status())
                .isEqualTo(200);

        String queue = "/moderation/queue?status=published&limit=1";
        String next = asAdmin("GET", mine.path(queue), "").json().path("next").asText();
        assertThat(asAdmin("GET", mine.path(queue + "&after=" + next), "")
                        .json()
                        .path("items"))
                .hasSize(1);
        for (String foreign : new String[] {next, cursor}) {
            assertInvalid(asAdmin("GET", other.path(queue + "&after=" + foreign), ""), "after");
            assertInvalid(asAdmin("GET", mine.path(queue + "&sort=newest&after=" + foreign), ""), "after");
            assertInvalid(asAdmin("GET", mine.path(queue + "&q=word&after=" + foreign), ""), "after");
            assertInvalid(asAdmin("GET", mine.path("/moderation/queue?limit=1&after=" + foreign), ""), "after");
            assertInvalid(asAdmin("GET", mine.path("/moderation/pages?after=" + foreign), ""), "after");
        }
        assertInvalid(get(mine.path(asked + "&around=" + UUID.randomUUID() + "&after=" + cursor)), "around");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "!!!", "%20", "AAAAAAAAAAAAAAAAAAAAAAAA", "%C3%A9", "=", "null", "-1", "{}"})
    void aCursorThatCannotBeDecodedIsInvalid(String cursor) {
        Site site = site();
        String sent = cursor.replace("{", "%7B").replace("}", "%7D");
        assertInvalid(get(site.path("/thread?page=a&after=" + sent)), "after");
        assertInvalid(asAdmin("GET", site.path("/moderation/queue?after=" + sent), ""), "after");
        assertInvalid(asAdmin("GET", site.path("/moderation/pages?after=" + sent), ""), "after");
    }

    @Test
    void aCursorCutShortOrChangedIsInvalidAndNeverADefect() {
        Site site = site();
        site.comment("/a", "One word on this page, just one");
        site.comment("/a", "Another word on it, no more");
        String cursor =
                get(site.path("/thread?page=/a&limit=1")).json().path("next").asText();
        for (int end = 1; end < cursor.length(); end++) {
            assertInvalid(get(site.path("/thread?page=/a&after=" + cursor.substring(0, end))), "after");
        }
        assertInvalid(get(site.path("/thread?page=/a&after=" + cursor + "AAAA")), "after");
        assertInvalid(get(site.path("/thread?page=/a&after=" + cursor.repeat(60))), "after");
    }

    private static JsonNode decide(Site site, String id, String to) {
        return asAdmin(
                        "POST",
                        site.path("/moderation/decisions"),
                        "{'items': [{'comment': '" + id + "', 'to': '" + to + "'}]}")
                .json()
                .path("results")
                .get(0);
    }
}
