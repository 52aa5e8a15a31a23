package dev.rejoinder.retention;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.AkismetBlog;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.Dump;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.notification.Message;
import dev.rejoinder.notification.Outbox;
import dev.rejoinder.privacy.DataSubject;
import dev.rejoinder.privacy.Erasable;
import dev.rejoinder.privacy.ErasureMode;
import dev.rejoinder.sealing.Fingerprints;
import dev.rejoinder.site.CurrentSite;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Someone who fills every column that may hold anything of them is erased: nothing of theirs is left there, and nothing else is touched. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class ErasureTest {
    private static final String QUENTIN = "quentin@hidden.example.com";
    private static final String OTHER = "other@elsewhere.example.com";
    private static final String OF_COMMENTS = "comment_id = any(:comments)";

    /** Whose a row is, by table; a table that is not here has no way to be looked at. */
    private static final Map<String, String> WHOSE = Map.ofEntries(
            Map.entry("comment", "id = any(:comments)"),
            Map.entry("comment_edit", OF_COMMENTS),
            Map.entry("revision", OF_COMMENTS),
            Map.entry("decision", OF_COMMENTS),
            Map.entry("idempotency", OF_COMMENTS),
            Map.entry("similarity", OF_COMMENTS),
            Map.entry("lesson", OF_COMMENTS),
            Map.entry("akismet_check", "address = :fingerprint"),
            Map.entry(
                    "check_similarity",
                    "check_id in (select id from akismet_check a where a.site_id = t.site_id and a.address = :fingerprint)"),
            Map.entry("outbox", "subject = :fingerprint"),
            Map.entry("data_request", "fingerprint = :fingerprint"));

    /** The texts stay where they are to stay without a name. */
    private static final Set<String> OF_TEXTS = Set.of("revision.text", "revision.html", "similarity.simhash");

    private final Jdbi jdbi;
    private final Dump dump;
    private final Outbox outbox;
    private final Fingerprints fingerprints;
    private final CurrentSite current;
    private final DataRequestSteps steps;
    private final List<Erasable> owners;
    private Blog blog;

    ErasureTest(
            Jdbi jdbi,
            Dump dump,
            Outbox outbox,
            Fingerprints fingerprints,
            CurrentSite current,
            DataRequestSteps steps,
            @All List<Erasable> owners) {
        this.jdbi = jdbi;
        this.dump = dump;
        this.outbox = outbox;
        this.fingerprints = fingerprints;
        this.current = current;
        this.steps = steps;
        this.owners = owners;
    }

    /** Someone with the comments they wrote. */
    private record Author(String email, String word, UUID[] comments) {}

    @BeforeEach
    void open() {
        blog = Blog.open();
    }

    @ParameterizedTest
    @EnumSource(ErasureMode.class)
    void nothingOfThePersonIsLeftAndNobodyElseIsTouched(ErasureMode erasureMode) {
        Author quentin = write(QUENTIN, "Quixotic");
        Author other = write(OTHER, "Otherworldly");
        assertThat(filled(quentin)).as("each column holds something").containsExactlyElementsOf(columns());
        Map<String, String> others = rows(other);

        erase(quentin, erasureMode);

        Set<String> left = erasureMode == ErasureMode.ANONYMOUS ? OF_TEXTS : Set.of();
        assertThat(filled(quentin)).containsExactlyInAnyOrderElementsOf(left);
        assertThat(rows(other)).isEqualTo(others);
        String stored = String.join("\n", dump.of(blog.key()).values());
        for (String typed : List.of("Name", "Site", "Note", "Title")) {
            assertThat(stored).doesNotContain(quentin.word() + typed).contains(other.word() + typed);
        }
        assertThat(stored.contains(quentin.word() + "Text")).isEqualTo(erasureMode == ErasureMode.ANONYMOUS);
        assertThat(blog.thread("/of/quixotic").toString()).doesNotContain("QuixoticName", "QuixoticSite");
    }

    @Test
    void whatNobodyCanReadGoesWithItsAuthorAndNoDecisionBringsItBack() {
        Posted edited =
                blog.draft("/b", "What I wrote at first").by("Quentin", QUENTIN).post();
        blog.edit(edited, "What I wrote then " + Blog.CASINO + " " + Blog.LOTTERY);
        String approval = blog.decide(edited.id(), "published").path("decision").asText();
        Posted waiting = blog.draft("/b", "What stays").by("Quentin", QUENTIN).post();
        blog.edit(waiting, "What waits " + Blog.CASINO + " " + Blog.LOTTERY);
        int version = blog.item(waiting.id()).path("version").asInt();

        erase(new Author(QUENTIN, "", new UUID[0]), ErasureMode.ANONYMOUS);

        assertThat(blog.undo(approval).statusCode()).isEqualTo(409);
        blog.decisions(
                List.of(Map.of("comment", waiting.id(), "version", version, "to", "published")),
                blog.moderator("kathryn"));
        assertThat(blog.thread("/b").toString())
                .contains("What I wrote then", "What stays")
                .doesNotContain("What I wrote at first", "What waits", "Quentin");
        assertThat(String.join("\n", dump.of(blog.key()).values()))
                .doesNotContain("What I wrote at first", "What waits");
        assertThat(blog.queue().path("counts").path("pending").asInt()).isZero();
    }

    /** Two comments, one of them answered and held back by an edit, with all that may come along. */
    private Author write(String email, String word) {
        String page = "/of/" + word.toLowerCase(java.util.Locale.ROOT);
        // The page has a title and an address already, so that what browsers say of it stays with the comments alone.
        Blog.admin()
                .body(Blog.json(Map.of("page", page, "title", "A page", "url", Blog.ORIGIN + "/page")))
                .put(blog.path("/moderation/pages"))
                .then()
                .statusCode(200);
        Posted first = draft(email, word, page, "one").post();
        Posted second = draft(email, word, page, "two").post();
        blog.reply(page, first.id(), "An answer by somebody else");
        assertThat(blog.edit(first, text(word, "edited")).statusCode()).isEqualTo(200);
        for (Posted each : List.of(first, second)) {
            assertThat(blog.decide(each.id(), "published", "note", word + "Note wrote this")
                            .path("status")
                            .asInt())
                    .isEqualTo(200);
        }
        steps.takeIn(blog.key(), EmailAddress.parse(email).orElseThrow(), DataRequest.Kind.EXPORT);
        AkismetBlog.of(blog.key()).check(text(word, "checked"), "comment_author_email", email);
        outbox.add(new Message(blog.key(), "of-a-later-release", fingerprint(email), Map.of("to", email)));
        return new Author(email, word, new UUID[] {UUID.fromString(first.id()), UUID.fromString(second.id())});
    }

    private Draft draft(String email, String word, String page, String key) {
        return blog.draft(page, text(word, key))
                .by(word + "Name " + email, email)
                .website("https://example.org/" + word + "Site")
                .with("title", word + "Title of " + email)
                .with("url", Blog.ORIGIN + page + "/" + word + "Title")
                .with(
                        "stamp",
                        Blog.tree(Blog.client().get(blog.path("/form")))
                                .path("stamp")
                                .asText())
                .key(word + "-" + key);
    }

    private static String text(String word, String key) {
        return word + "Text number " + key
                + " says a few things at length, so that it can be told from others: write to " + word + key
                + "@hidden.example.com for the whole story of how it came about and what helped in the end.";
    }

    private void erase(Author author, ErasureMode erasureMode) {
        current.enter(blog.key());
        DataSubject dataSubject = new DataSubject(blog.key(), List.of(fingerprint(author.email())));
        for (Erasable owner : owners) {
            while (owner.erase(dataSubject, erasureMode, 1) > 0) {}
            assertThat(owner.erase(dataSubject, erasureMode, 1)).isZero();
        }
    }

    /** The columns in which something of the author's is stored. */
    private Set<String> filled(Author author) {
        return columns().stream()
                .filter(column -> {
                    String name = column.substring(column.indexOf('.') + 1);
                    return rows(author, table(column), name + " is not null and " + name + "::text <> '[]'")
                                    .length()
                            > 0;
                })
                .collect(toCollection(TreeSet::new));
    }

    private Map<String, String> rows(Author author) {
        Map<String, String> rows = new LinkedHashMap<>();
        WHOSE.keySet().forEach(table -> rows.put(table, rows(author, table, "true")));
        return rows;
    }

    private String rows(Author author, String table, String having) {
        String whose = Objects.requireNonNull(WHOSE.get(table), "Whose a row of " + table + " is");
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery("select t::text from " + table + " t where site_id = :site and " + whose
                            + " and " + having + " order by 1")
                    .bind("site", blog.key());
            return String.join(
                    "\n",
                    (whose.contains(":comments")
                                    ? query.bind("comments", author.comments())
                                    : query.bind("fingerprint", fingerprint(author.email())))
                            .mapTo(String.class)
                            .list());
        });
    }

    private Set<String> columns() {
        return owners.stream().flatMap(owner -> owner.columns().stream()).collect(toCollection(TreeSet::new));
    }

    private byte[] fingerprint(String email) {
        return fingerprints.ofAddress(blog.key(), EmailAddress.parse(email).orElseThrow());
    }

    private static String table(String column) {
        return column.substring(0, column.indexOf('.'));
    }
}
