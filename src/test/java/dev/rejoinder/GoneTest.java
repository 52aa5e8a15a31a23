package dev.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.EdgeFixture;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.kit.Operations;
import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.privacy.DataSubject;
import dev.rejoinder.privacy.Erasable;
import dev.rejoinder.privacy.ErasureMode;
import dev.rejoinder.sealing.Fingerprints;
import dev.rejoinder.site.CurrentSite;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way a comment's text can go, by every way it can be read: what is gone is in no answer that comes after. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class GoneTest {
    private static final String PAGE = "/gone";
    private static final String NEEDLE = "Quillfeather";
    private static final String EMAIL = "quill@hidden.example.com";

    /** Operations whose answer holds no comment's text, or none but what the request itself brought. */
    private static final Set<String> WITHOUT_TEXTS = Set.of(
            "/api/v1/sites",
            "/api/v1/sites/{site}",
            "/api/v1/sites/{site}/audit",
            "/api/v1/sites/{site}/policy",
            "/api/v1/sites/{site}/credentials",
            "/api/v1/sites/{site}/credentials/{id}",
            "/api/v1/sites/{site}/retention",
            "/api/v1/sites/{site}/statistics",
            "/api/v1/sites/{site}/outbox",
            "/api/v1/sites/{site}/outbox/{id}",
            "/api/v1/sites/{site}/outbox/{id}/retry",
            "/api/v1/sites/{site}/privacy",
            "/api/v1/sites/{site}/form",
            "/api/v1/sites/{site}/thanks",
            "/api/v1/sites/{site}/preview",
            "/api/v1/sites/{site}/comments",
            "/api/v1/sites/{site}/data-requests",
            "/api/v1/sites/{site}/moderation/data-requests",
            "/api/v1/sites/{site}/moderation/decisions",
            "/api/v1/sites/{site}/moderation/decisions/{id}/undo");

    /** The answer is a check's of a comment that a blog keeps; AkismetTest and RetentionTest hold its time. */
    private static final Set<String> OF_CHECKS = Set.of("/api/v1/sites/{site}/checks/{id}");

    /** A person's own data by a mailed link; DisclosureTest holds what is in it. */
    private static final Set<String> OF_DATA_REQUESTS = Set.of("/api/v1/sites/{site}/data-requests/{token}");

    private final Fingerprints fingerprints;
    private final CurrentSite current;
    private final List<Erasable> owners;
    private Blog blog;

    GoneTest(Fingerprints fingerprints, CurrentSite current, @All List<Erasable> owners) {
        this.fingerprints = fingerprints;
        this.current = current;
        this.owners = owners;
    }

    @BeforeEach
    void open() {
        blog = Blog.open();
    }

    /** From whom a text is kept after it is gone: readers, its author, moderators. */
    private enum Audience {
        READERS,
        AUTHOR,
        MODERATORS
    }

    private enum Way {
        WITHDRAWN(Audience.values()),
        REJECTED(Audience.READERS),
        SPAM(Audience.READERS),
        HELD_AGAIN(Audience.READERS),
        APPROVAL_UNDONE(Audience.READERS),
        EDITED_AWAY(Audience.READERS, Audience.AUTHOR),
        ERASED(Audience.values()),
        SITE_REMOVED(Audience.values()),
        SITE_MADE_ANEW(Audience.values());

        @SuppressWarnings("ImmutableEnumChecker") // List.of
        private final List<Audience> from;

        Way(Audience... from) {
            this.from = List.of(from);
        }
    }

    /** The paths whose answers hold texts; each is read below in all its shapes. */
    private static final Map<String, Audience> READ = new TreeMap<>(Map.of(
            "/api/v1/sites/{site}/thread", Audience.READERS,
            "/api/v1/sites/{site}/counts", Audience.READERS,
            "/api/v1/sites/{site}/comments/{id}", Audience.AUTHOR,
            "/api/v1/sites/{site}/moderation/queue", Audience.MODERATORS,
            "/api/v1/sites/{site}/moderation/pages", Audience.MODERATORS,
            "/api/v1/sites/{site}/moderation/comments/{id}", Audience.MODERATORS,
            "/api/v1/sites/{site}/moderation/comments/{id}/personal", Audience.MODERATORS));

    @Test
    void everyOperationOfASiteIsReadHereOrHoldsNoText() {
        Set<String> known = new TreeSet<>(READ.keySet());
        known.addAll(WITHOUT_TEXTS);
        known.addAll(OF_CHECKS);
        known.addAll(OF_DATA_REQUESTS);

        assertThat(Operations.all().stream()
                        .map(Operations.Operation::template)
                        .filter(template -> template.startsWith("/api/v1/sites")))
                .allSatisfy(template -> assertThat(known).contains(template));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void noAnswerShowsWhatIsGone(Way way) {
        Posted posted = publish();
        Map<String, String> before = answers(posted);
        assertThat(showing(before))
                .as("each way of reading shows the text at first")
                .containsAll(READ.keySet().stream()
                        .filter(path -> !path.endsWith("/counts") && !path.endsWith("/pages"))
                        .toList());

        go(way, posted);

        Map<String, String> after = answers(posted);
        assertThat(showing(after)).noneMatch(path -> way.from.contains(READ.get(path)));
        assertThat(String.join("\n", after.values()).contains("\"total\":1")).isEqualTo(way == Way.EDITED_AWAY);
    }

    private Posted publish() {
        Posted posted = blog.draft(
                        PAGE, "A word by " + NEEDLE + " and nobody else: write to me@" + NEEDLE + ".example.com.")
                .by("Quill", EMAIL)
                .key("gone-1")
                .post();
        assertThat(posted.status()).isEqualTo("published");
        return posted;
    }

    private void go(Way way, Posted posted) {
        switch (way) {
            case WITHDRAWN -> assertThat(blog.withdraw(posted).statusCode()).isEqualTo(204);
            case REJECTED -> blog.decide(posted.id(), "rejected");
            case SPAM -> blog.decide(posted.id(), "spam");
            case HELD_AGAIN -> blog.decide(posted.id(), "pending");
            case APPROVAL_UNDONE -> {
                blog.decide(posted.id(), "pending");
                JsonNode approval = blog.decide(posted.id(), "published");
                answers(posted);
                assertThat(blog.undo(approval.path("decision").asText()).statusCode())
                        .isEqualTo(200);
            }
            case EDITED_AWAY ->
                assertThat(blog.edit(posted, "Something else altogether").statusCode())
                        .isEqualTo(200);
            case ERASED -> erase();
            case SITE_REMOVED -> remove();
            case SITE_MADE_ANEW -> {
                remove();
                Map<String, Object> site = Map.of("key", blog.key(), "name", "A blog", "origins", List.of());
                assertThat(Blog.admin()
                                .body(Blog.json(site))
                                .post("/api/v1/sites")
                                .statusCode())
                        .isEqualTo(201);
            }
        }
    }

    private void erase() {
        current.enter(blog.key());
        byte[] fingerprint =
                fingerprints.ofAddress(blog.key(), EmailAddress.parse(EMAIL).orElseThrow());
        DataSubject subject = new DataSubject(blog.key(), List.of(fingerprint));
        owners.forEach(owner -> {
            while (owner.erase(subject, ErasureMode.NOTHING, 10) > 0) {}
        });
    }

    private void remove() {
        assertThat(Blog.admin()
                        .body(Blog.json(Map.of("confirm", blog.key())))
                        .delete("/api/v1/sites/" + blog.key())
                        .statusCode())
                .isEqualTo(204);
    }

    private static Set<String> showing(Map<String, String> answers) {
        Set<String> showing = new TreeSet<>();
        answers.forEach((question, answer) -> {
            if (answer.contains(NEEDLE)) {
                showing.add(question.substring(0, question.indexOf(' ')));
            }
        });
        return showing;
    }

    /** What every way of reading answers now, by template and question. */
    private Map<String, String> answers(Posted posted) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String query : threads(posted.id())) {
            read(answers, "/thread", "/thread?page=" + PAGE + query, null, null);
        }
        read(answers, "/counts", "/counts?page=" + PAGE, null, null);
        read(answers, "/comments/{id}", "/comments/" + posted.id(), "Edit-Token", posted.token());
        for (String status : List.of("pending", "spam", "rejected", "published", "withdrawn")) {
            for (String sort : List.of("riskiest", "oldest", "newest")) {
                moderate(answers, "/moderation/queue", "/moderation/queue?status=" + status + "&sort=" + sort);
            }
        }
        moderate(answers, "/moderation/pages", "/moderation/pages");
        moderate(answers, "/moderation/comments/{id}", "/moderation/comments/" + posted.id());
        moderate(answers, "/moderation/comments/{id}/personal", "/moderation/comments/" + posted.id() + "/personal");
        return answers;
    }

    private static List<String> threads(String id) {
        List<String> queries = new ArrayList<>();
        for (String sort : List.of("oldest", "newest")) {
            for (String shape : List.of("flat", "tree")) {
                for (String part : List.of("", "&limit=1", "&limit=500", "&around=" + id)) {
                    queries.add("&sort=" + sort + "&shape=" + shape + part);
                }
            }
        }
        return queries;
    }

    private void moderate(Map<String, String> answers, String template, String path) {
        read(answers, template, path, "Authorization", EdgeFixture.ADMIN);
    }

    private void read(
            Map<String, String> answers,
            String template,
            String path,
            @Nullable String header,
            @Nullable String value) {
        var request = header == null ? Blog.client() : Blog.client().header(header, value);
        Response answer = request.get(blog.path(path));
        answers.put("/api/v1/sites/{site}" + template + " " + path, answer.asString());
    }
}
