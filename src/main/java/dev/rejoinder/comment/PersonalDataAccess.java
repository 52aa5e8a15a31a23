package dev.rejoinder.comment;

import dev.rejoinder.audit.AuditTrail;
import dev.rejoinder.persistence.AnswerSize;
import dev.rejoinder.sealing.SealBroken;
import dev.rejoinder.sealing.Vault;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Opens what is sealed of comments, for those who may see it. */
@Singleton
public class PersonalDataAccess {
    /** Takes the texts that are wanted in place of its {@code %s}. */
    private static final String COMMENTS = """
            select c.id, p.key, c.status, c.author_name, c.address, c.author_website, c.submitted_at, c.consent_version,
                r.number, r.text, r.original, r.written_at, r.number < r.last as more
            from comment c
            join page p on p.site_id = :site and p.id = c.page_id
            join (%s) r on r.comment_id = c.id
            where c.site_id = :site and c.id = any(:ids) order by c.id, r.number
            """;

    private static final String NEXT = """
            select * from (
                select *, max(number) over (partition by comment_id) as last,
                    sum(octet_length(coalesce(text, '')) + octet_length(coalesce(original, '')))
                        over (order by comment_id, number rows between unbounded preceding and 1 preceding) as before
                from revision where site_id = :site and comment_id = any(:ids) and number > :after) sized
            where coalesce(before, 0) < :bytes
            """;

    private static final String FIRST_AND_LAST = """
            select * from (
                select *, min(number) over (partition by comment_id) as first,
                    max(number) over (partition by comment_id) as last
                from revision where site_id = :site and comment_id = any(:ids)) numbered
            where number in (first, last)
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
     * One comment with its first and its latest text, and a page of all its texts; that it was looked at is on record when this returns.
     *
     * @param after the number of the text given last; 0 for the start
     * @throws UnknownComment when the site has no such comment
     */
    @Transactional
    public PersonalDataPage look(String site, UUID id, int after, Moderator by) {
        PersonalDataPage page = jdbi.withHandle(handle -> {
            PersonalData ends = read(handle.createQuery(COMMENTS.formatted(FIRST_AND_LAST)), site, List.of(id)).stream()
                    .findFirst()
                    .orElseThrow(UnknownComment::new);
            return read(handle, site, List.of(id), after).stream()
                    .findFirst()
                    .map(next -> new PersonalDataPage(ends, next.texts(), next.next()))
                    .orElse(new PersonalDataPage(ends, List.of(), null));
        });
        audit.add(site, AuditTrail.What.REVEALED, by.name(), by.credential(), id, null);
        return page;
    }

    /**
     * The first of these comments, by id, with about a megabyte of their texts in all; not recorded here. The last of them may have more texts,
     * and then says so.
     *
     * @param after the number of the text given last, of a single comment; 0 for the start
     */
    public List<PersonalData> read(Handle handle, String site, List<UUID> ids, int after) {
        return read(
                handle.createQuery(COMMENTS.formatted(NEXT))
                        .bind("after", after)
                        .bind("bytes", AnswerSize.BYTES),
                site,
                ids);
    }

    private List<PersonalData> read(Query query, String site, List<UUID> ids) {
        Map<UUID, PersonalData> comments = new LinkedHashMap<>();
        query.bind("site", site)
                .bind("ids", ids.toArray(UUID[]::new))
                .map((row, context) -> comment(site, row))
                .forEach(part -> comments.merge(part.comment(), part, PersonalData::and));
        return List.copyOf(comments.values());
    }

    /** With the one text of this row. */
    private PersonalData comment(String site, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        PersonalData.Text text = text(site, id, row);
        return new PersonalData(
                id,
                row.getString("key"),
                Status.valueOf(row.getString("status")),
                author(site, id, row),
                row.getTimestamp("submitted_at").toInstant(),
                row.getObject("consent_version", Integer.class),
                List.of(text),
                row.getBoolean("more") ? text.number() : null);
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
