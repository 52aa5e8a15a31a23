package dev.rejoinder.comment;

import dev.rejoinder.audit.AuditTrail;
import dev.rejoinder.sealing.SealBroken;
import dev.rejoinder.sealing.Vault;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Opens what is sealed of comments, for those who may see it. */
@Singleton
public class PersonalDataAccess {
    private static final String COMMENTS = """
            select c.id, p.key, c.status, c.author_name, c.address, c.author_website, c.submitted_at, c.consent_version,
                r.number, r.text, r.original, r.written_at
            from comment c
            join page p on p.site_id = :site and p.id = c.page_id
            join revision r on r.site_id = :site and r.comment_id = c.id
            where c.site_id = :site and c.id = any(:ids) order by c.id, r.number
            """;

    private final Jdbi jdbi;
    private final Vault vault;
    private final AuditTrail audit;

    PersonalDataAccess(Jdbi jdbi, Vault vault, AuditTrail audit) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.audit = audit;
    }

    /**
     * Everything of one comment; that it was looked at is on record when this returns.
     *
     * @throws UnknownComment when the site has no such comment
     */
    @Transactional
    public PersonalData look(String site, UUID id, Moderator by) {
        List<PersonalData> found = jdbi.withHandle(handle -> read(handle, site, List.of(id)));
        if (found.isEmpty()) {
            throw new UnknownComment();
        }
        audit.add(site, AuditTrail.What.REVEALED, by.name(), by.credential(), id, null);
        return found.get(0);
    }

    /** Everything of these comments, by id; not recorded here. */
    public List<PersonalData> read(Handle handle, String site, List<UUID> ids) {
        Map<UUID, List<PersonalData.Text>> texts = new LinkedHashMap<>();
        Map<UUID, PersonalData> comments = new LinkedHashMap<>();
        handle.createQuery(COMMENTS)
                .bind("site", site)
                .bind("ids", ids.toArray(UUID[]::new))
                .map((row, context) -> {
                    UUID id = row.getObject("id", UUID.class);
                    comments.putIfAbsent(
                            id, comment(site, id, row, texts.computeIfAbsent(id, any -> new ArrayList<>())));
                    return texts.get(id).add(text(site, id, row));
                })
                .list();
        return List.copyOf(comments.values());
    }

    private PersonalData comment(String site, UUID id, ResultSet row, List<PersonalData.Text> texts)
            throws SQLException {
        return new PersonalData(
                id,
                row.getString("key"),
                Status.valueOf(row.getString("status")),
                author(site, id, row),
                row.getTimestamp("submitted_at").toInstant(),
                row.getObject("consent_version", Integer.class),
                texts);
    }

    private PersonalData.Author author(String site, UUID id, ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("address");
        Opened<String> address =
                Opened.of(sealed == null ? () -> null : () -> vault.open(site, id, Vault.AUTHOR_ADDRESS, sealed));
        return new PersonalData.Author(
                row.getString("author_name"), address.value(), row.getString("author_website"), address.damaged());
    }

    private PersonalData.Text text(String site, UUID id, ResultSet row) throws SQLException {
        int number = row.getInt("number");
        byte[] sealed = row.getBytes("original");
        Opened<OriginalTexts> original = Opened.of(() -> OriginalTexts.open(vault, site, id, number, sealed));
        return new PersonalData.Text(
                number,
                row.getString("text"),
                original.value() == null ? OriginalTexts.NOTHING : original.value(),
                row.getTimestamp("written_at").toInstant(),
                original.damaged());
    }

    /** What was sealed, or that it cannot be opened: that is no reason to withhold the rest. */
    private record Opened<T>(@Nullable T value, boolean damaged) {
        static <T> Opened<T> of(Supplier<@Nullable T> open) {
            try {
                return new Opened<>(open.get(), false);
            } catch (SealBroken e) {
                return new Opened<>(null, true);
            }
        }
    }
}
