package dev.rejoinder.thread;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.kit.LongWay;
import dev.rejoinder.kit.Recorded;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change costs one load, however many readers wait for it, and only of what it changed. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class ThreadLoadingTest {
    private static final int READERS = 64;
    private static final int ROUNDS = 6;
    private static final String ENTRIES = "left join revision r";
    private static final String COUNTS = "sum(published) as total";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    Jdbi jdbi;

    private Blog blog;
    private String second = "";

    @BeforeEach
    void open() {
        blog = Blog.open();
        blog.say("/hot", "The first");
        second = blog.say("/hot", "Heat helped me a lot").id();
        blog.say("/quiet", "The only one");
    }

    @Test
    void manyReadersAtOnceCostOneLoadAndAllSeeTheChange() {
        for (String path : List.of("/thread?page=/hot", "/thread?page=/hot&sort=newest", "/counts?page=/hot")) {
            String loading = path.startsWith("/counts") ? COUNTS : ENTRIES;
            for (int round = 0; round < ROUNDS; round++) {
                String before = only(readers(path));
                blog.decide(second, round % 2 == 0 ? "rejected" : "published");
                List<String> after = new ArrayList<>();
                List<String> statements = Recorded.during(jdbi, () -> after.addAll(readers(path)));
                assertThat(only(after)).isNotEqualTo(before);
                assertThat(loads(statements, loading)).as(path).isEqualTo(1);
            }
        }
    }

    @Test
    void aChangeOfOnePageLeavesTheOthersWarm() {
        List<String> quiet = List.of("/thread?page=/quiet", "/counts?page=/quiet");
        quiet.forEach(this::readers);
        blog.say("/hot", "Not here");
        List<String> statements = Recorded.during(jdbi, () -> {
            for (String path : quiet) {
                assertThat(LongWay.during(() -> readers(path))).isZero();
            }
        });
        assertThat(loads(statements, ENTRIES) + loads(statements, COUNTS)).isZero();
    }

    private long loads(List<String> statements, String loading) {
        return statements.stream()
                .filter(sql -> sql.contains(loading) && sql.contains("'" + blog.key() + "'"))
                .count();
    }

    private List<String> readers(String path) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + blog.path(path)))
                .build();
        List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            all.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
        }
        return all.stream().map(answer -> answer.join().body()).toList();
    }

    private static String only(List<String> answers) {
        Set<String> different = answers.stream().collect(toSet());
        assertThat(answers).hasSize(READERS);
        assertThat(different).hasSize(1);
        return different.iterator().next();
    }
}
