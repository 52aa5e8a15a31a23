package dev.rejoinder.comment.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.comment.OriginalTexts;
import dev.rejoinder.embedded.TestDatabase;
import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.sealing.Fingerprints;
import dev.rejoinder.sealing.FormerSecrets;
import dev.rejoinder.sealing.MasterSecret;
import dev.rejoinder.sealing.Resealable;
import dev.rejoinder.sealing.Vault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sealing anew under another secret, while comments come in under the one of before. */
@QuarkusTest
class ResealTest {
    private static final MasterSecret NEXT = new MasterSecret(new byte[32]);
    private static final EmailAddress ANN =
            EmailAddress.parse("ann@example.org").orElseThrow();

    @Inject
    @ConfigProperty(name = "rejoinder.secret")
    String secret;

    @Inject
    Jdbi jdbi;

    @Inject
    Fingerprints fingerprints;

    private final String site = "seal-" + UUID.randomUUID().toString().substring(0, 13);
    private Vault vault;

    @BeforeEach
    void open() {
        FormerSecrets former = new FormerSecrets(Optional.of(List.of(secret)));
        vault = new Vault(NEXT, former);
        RestAssured.given()
                .header("Authorization", "Bearer " + TestDatabase.ADMIN_TOKEN)
                .contentType("application/json")
                .body(Map.of("key", site, "name", "A blog", "origins", List.of("https://blog.example")))
                .post("/api/v1/sites")
                .then()
                .statusCode(201);
    }

    @Test
    void everythingIsSealedAnewInBatchesAndOnlyOnce() {
        IntStream.range(0, 12).forEach(this::post);

        assertThat(run(5)).as("an address and an original each").isEqualTo(24);
        assertThat(run(5)).isZero();

        assertSealedBy(vault.mark(), 12);
        assertThat(originals()).allSatisfy(original -> assertThat(original).startsWith("Mail bob@hidden.example"));
    }

    @Test
    void theAuthorIsFiledWhereTheyWereUnderTheSecretOfBefore() {
        post(0);
        byte[] before = fingerprint();

        run(100);

        assertThat(fingerprint()).isEqualTo(before);
        assertThat(fingerprints.allOfAddress(site, ANN)).containsExactly(before);
    }

    @Test
    void anAuthorWhoIsFiledUnderAFormerFingerprintIsFiledUnderTodays() {
        post(0);
        byte[] today = fingerprint();
        jdbi.useHandle(
                handle -> handle.createUpdate("update comment set address_fingerprint = '' where site_id = :site")
                        .bind("site", site)
                        .execute());

        run(100);

        assertThat(fingerprint()).isEqualTo(today);
    }

    @Test
    void whatComesInMeanwhileUnderTheSecretOfBeforeIsReadAndSealedNextTime() {
        IntStream.range(0, 10).forEach(this::post);
        CompletableFuture<Void> resealing = CompletableFuture.runAsync(() -> run(2));
        IntStream.range(10, 30).parallel().forEach(this::post);
        resealing.join();

        assertThat(addresses()).hasSize(30).containsOnly("ann@example.org");
        run(7);
        assertSealedBy(vault.mark(), 30);
        assertThat(addresses()).hasSize(30).containsOnly("ann@example.org");
    }

    @Test
    void cutOffInTheMiddleItIsJustRunAgain() {
        IntStream.range(0, 6).forEach(this::post);
        new CommentSeals(jdbi, vault, fingerprints).reseal(site, null, 3);

        assertThat(addresses()).hasSize(6).containsOnly("ann@example.org");
        assertThat(run(3)).isEqualTo(3 + 6);
        assertSealedBy(vault.mark(), 6);
    }

    private int run(int most) {
        int sealed = 0;
        for (Resealable owner : List.of(new CommentSeals(jdbi, vault, fingerprints), new OriginalSeals(jdbi, vault))) {
            @Nullable UUID last = null;
            do {
                Resealable.Step step = owner.reseal(site, last, most);
                sealed += step.sealed();
                last = step.last();
            } while (last != null);
        }
        return sealed;
    }

    private void post(int n) {
        RestAssured.given()
                .contentType("application/json")
                .body(Map.of(
                        "page",
                        "/a",
                        "text",
                        "Mail bob@hidden.example, number " + n,
                        "author",
                        Map.of("name", "Ann", "email", "ann@example.org")))
                .post("/api/v1/sites/" + site + "/comments")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(201, 202));
    }

    private void assertSealedBy(byte[] mark, int rows) {
        assertThat(sealed("address", "comment", "id"))
                .hasSize(rows)
                .allSatisfy(each -> assertThat(each.value()).startsWith(mark));
        assertThat(sealed("original", "revision", "comment_id"))
                .hasSize(rows)
                .allSatisfy(each -> assertThat(each.value()).startsWith(mark));
    }

    private List<String> addresses() {
        return sealed("address", "comment", "id").stream()
                .map(each -> vault.open(site, each.id(), Vault.AUTHOR_ADDRESS, each.value()))
                .toList();
    }

    private List<String> originals() {
        return sealed("original", "revision", "comment_id").stream()
                .map(each -> String.valueOf(OriginalTexts.open(vault, site, each.id(), 1, each.value())
                        .text()))
                .toList();
    }

    private record Value(UUID id, byte[] value) {}

    private List<Value> sealed(String column, String table, String id) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + id + " as id, " + column + " as value from "
                        + table + " where site_id = :site and " + column + " is not null")
                .bind("site", site)
                .map((row, context) -> new Value(row.getObject("id", UUID.class), row.getBytes("value")))
                .list());
    }

    private byte[] fingerprint() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select address_fingerprint from comment where site_id = :site limit 1")
                        .bind("site", site)
                        .mapTo(byte[].class)
                        .one());
    }
}
