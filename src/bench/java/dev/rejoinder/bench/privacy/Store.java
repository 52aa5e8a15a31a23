package dev.rejoinder.bench.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/** A look past the service, into the database it has inside, while it runs. */
final class Store {
    private static final int PORT_LINE = 3;
    private static final String ACCOUNT = "rejoinder";

    /** What an erased comment may not hold, and what no comment may hold of whom it was. */
    private static final String LEFT = """
            select count(*) from comment c left join revision r on r.site_id = c.site_id and r.comment_id = c.id
            where c.site_id = :site and (c.author_name = :name or r.text like '%' || :word || '%' or r.html like '%' || :word || '%'
                or (c.status = 'WITHDRAWN' and (num_nonnulls(c.author_name, c.author_website, c.address, c.address_fingerprint,
                    c.network_fingerprint, r.text, r.html, r.original) > 0)))
            """;

    private static final String WRONG = """
            select count(*) from (select queued_as, count(*) n from comment where site_id = :site group by 1) rows
            full join (select queued_as, sum(comments) n from site_tally where site_id = :site group by 1) tallies using (queued_as)
            where coalesce(rows.n, 0) <> coalesce(tallies.n, 0)
            union all
            select count(*) from (
                select page_id, count(*) n from comment where site_id = :site and status = 'PUBLISHED' group by 1) rows
            full join (select page_id, sum(published) n from page_tally where site_id = :site group by 1) tallies using (page_id)
            where coalesce(rows.n, 0) <> coalesce(tallies.n, 0)
            """;

    private final Jdbi jdbi;

    private Store(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Of the service that runs over this folder. */
    static Store of(Path data) {
        try {
            String port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                    .get(PORT_LINE)
                    .strip();
            // By itself and not by the DriverManager, which does not see the drivers of whoever Maven runs.
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/" + ACCOUNT);
            source.setUser(ACCOUNT);
            source.setPassword(Files.readString(data.resolve("password")).strip());
            return new Store(Jdbi.create(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Jdbi jdbi() {
        return jdbi;
    }

    void analyze() {
        jdbi.useHandle(handle -> handle.execute("ANALYZE"));
    }

    /** Comments of a site in a list, as they are, not as they are counted. */
    long rows(String site, String status) {
        return number("select count(*) from comment where site_id = :site and status = '" + status + "'", site);
    }

    /** The same as the site's own counting has it, which costs nothing to look at. */
    long tallied(String site, String status) {
        return number(
                "select coalesce(sum(comments), 0) from site_tally where site_id = :site and queued_as = '" + status
                        + "'",
                site);
    }

    boolean hasBegunToForget(String site) {
        return number("select count(*) from forgotten where site_id = :site", site) > 0;
    }

    /** Comments that still tell of a person by name or by a word of theirs, and erased ones that are not empty. */
    long left(String site, String name, String word) {
        return jdbi.withHandle(handle -> handle.createQuery(LEFT)
                .bind("site", site)
                .bind("name", name)
                .bind("word", word)
                .mapTo(Long.class)
                .one());
    }

    /** Lists and pages whose tally is not what there is. */
    long wrongTallies(String site) {
        List<Long> both = jdbi.withHandle(handle ->
                handle.createQuery(WRONG).bind("site", site).mapTo(Long.class).list());
        return both.stream().mapToLong(Long::longValue).sum();
    }

    private long number(String sql, String site) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind("site", site).mapTo(Long.class).one());
    }
}
