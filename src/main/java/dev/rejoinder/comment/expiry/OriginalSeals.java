package dev.rejoinder.comment.expiry;

import dev.rejoinder.comment.OriginalTexts;
import dev.rejoinder.sealing.Resealable;
import dev.rejoinder.sealing.Vault;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Seals the originals of texts anew. A comment's texts are looked at together. */
@Singleton
class OriginalSeals implements Resealable {
    private static final String NEXT = """
            select id from comment where site_id = :site and id = any(array(
                select distinct comment_id from revision
                where site_id = :site and comment_id > :after and original is not null order by comment_id limit :most))
            order by id for update
            """;
    private static final String DUE = """
            select comment_id, number, original from revision
            where site_id = :site and comment_id = any(:ids) and original is not null and substring(original from 1 for 5) <> :mark
            """;

    private final Jdbi jdbi;
    private final Vault vault;

    OriginalSeals(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    private record Sealed(UUID comment, int number, byte[] value) {
        @Override
        public String toString() {
            return "Sealed[" + comment + "]";
        }
    }

    @Override
    public Step reseal(String site, @Nullable UUID after, int most) {
        return jdbi.inTransaction(handle -> {
            List<UUID> comments = handle.createQuery(NEXT)
                    .bind("site", site)
                    .bind("after", after == null ? new UUID(0, 0) : after)
                    .bind("most", most)
                    .mapTo(UUID.class)
                    .list();
            List<Sealed> due = handle.createQuery(DUE)
                    .bind("site", site)
                    .bind("ids", comments.toArray(UUID[]::new))
                    .bind("mark", vault.mark())
                    .map((row, context) -> new Sealed(
                            row.getObject("comment_id", UUID.class), row.getInt("number"), row.getBytes("original")))
                    .list();
            PreparedBatch batch = handle.prepareBatch("update revision set original = :original"
                    + " where site_id = :site and comment_id = :comment and number = :number");
            due.forEach(row -> batch.bind("site", site)
                    .bind("comment", row.comment())
                    .bind("number", row.number())
                    .bind("original", anew(site, row))
                    .add());
            batch.execute();
            return new Step(comments.size() < most ? null : comments.get(most - 1), due.size());
        });
    }

    private byte[] anew(String site, Sealed row) {
        String purpose = OriginalTexts.purpose(row.number());
        return vault.seal(site, row.comment(), purpose, vault.open(site, row.comment(), purpose, row.value()));
    }
}
