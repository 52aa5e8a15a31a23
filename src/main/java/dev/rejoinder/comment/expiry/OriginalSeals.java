package dev.rejoinder.comment.expiry;

import dev.rejoinder.comment.OriginalTexts;
import dev.rejoinder.sealing.RowResealing;
import dev.rejoinder.sealing.Vault;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Seals the originals of texts anew. A comment's texts are looked at together. */
@Singleton
class OriginalSeals extends RowResealing<OriginalSeals.Row, OriginalSeals.Row> {
    private static final String NEXT = """
            select id from comment where site_id = :site and id = any(array(
                select distinct comment_id from revision
                where site_id = :site and comment_id > :after and original is not null
                order by comment_id limit :most))
            order by id for update
            """;

    private static final String DUE = """
            select comment_id, number, original from revision
            where site_id = :site and comment_id = any(:ids)
                and original is not null and substring(original from 1 for 5) <> :mark
            """;

    private static final String UPDATE = """
            update revision set original = :original
            where site_id = :site and comment_id = :commentId and number = :number
            """;

    private final Vault vault;

    OriginalSeals(Jdbi jdbi, Vault vault) {
        super(jdbi, vault.mark(), NEXT, DUE, UPDATE, Row.class);
        this.vault = vault;
    }

    record Row(UUID commentId, int number, byte[] original) {}

    @Override
    protected String column() {
        return "revision.original";
    }

    @Override
    protected UUID id(Row row) {
        return row.commentId();
    }

    @Override
    protected Optional<Row> sealAnew(String site, Row row) {
        String purpose = OriginalTexts.purpose(row.number());
        String original = vault.open(site, row.commentId(), purpose, row.original());
        byte[] anew = vault.seal(site, row.commentId(), purpose, original);
        return Optional.of(new Row(row.commentId(), row.number(), anew));
    }
}
