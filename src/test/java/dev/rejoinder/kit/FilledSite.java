package dev.rejoinder.kit;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** A site with rows in every table there is of sites, several where there may be many. */
@Dependent
public class FilledSite {
    /** What takes a mail, a client, a round of training or an hour otherwise. */
    private static final List<String> BESIDE = List.of(
            "insert into outbox (site_id, id, kind, payload, created_at, due_at)"
                    + " values (:site, gen_random_uuid(), 'data-request', '', now(), now() + interval '1 day')",
            "insert into data_request (site_id, id, kind, address, fingerprint, requested_at)"
                    + " values (:site, gen_random_uuid(), 'EXPORT', '', '', now())",
            "insert into akismet_check (site_id, id, credential_id, occasion, content, checked_at)"
                    + " values (:site, gen_random_uuid(), gen_random_uuid(), cast(cast(random() as text) as bytea), '', now())",
            "insert into akismet_usage (site_id, month, credential_id, blog, slot)"
                    + " values (:site, '2015-06-01', gen_random_uuid(), 'https://blog.example', 1)",
            "insert into lesson (site_id, decision_id, comment_id, spam, teachers, before, vector, taught_at, turn)"
                    + " values (:site, gen_random_uuid(), gen_random_uuid(), true, '{administrator}', 0, '', now(), 1)",
            "insert into audit (site_id, id, what, by, at) values (:site, gen_random_uuid(), 'EXPORTED', 'author', now())");

    private static final List<String> OF_THEM = List.of(
            "insert into check_similarity (site_id, check_id, submitted_at, simhash)"
                    + " select site_id, id, now(), 0 from akismet_check where site_id = :site",
            "insert into forgotten (site_id, what, until) values (:site, 'originals', now())",
            "insert into learning (site_id, wanted, anew, learned) values (:site, 1, 0, 1) on conflict do nothing",
            "insert into site_model (site_id) values (:site) on conflict do nothing");

    private final Jdbi jdbi;

    FilledSite(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Blog open() {
        Blog blog = Blog.open();
        for (String name : List.of("ann", "ben", "cleo")) {
            blog.moderator(name);
            Draft.Posted posted = blog.draft(
                            "/" + name, "Heat helped " + name + "'s shoulder a lot, and so did the second stretch")
                    .key(name)
                    .post();
            String said = posted.id();
            blog.edit(posted, "Heat helped " + name + "'s shoulder a lot, and so did the third stretch");
            blog.reply("/" + name, said, "It helped me, too");
            blog.decide(said, "rejected");
            run(blog, BESIDE);
        }
        run(blog, OF_THEM);
        return blog;
    }

    private void run(Blog blog, List<String> statements) {
        jdbi.useHandle(handle -> statements.forEach(
                sql -> handle.createUpdate(sql).bind("site", blog.key()).execute()));
    }

    /** How many rows there are of a site, by table: every table that names one. */
    public Map<String, Long> rows(Blog blog) {
        return jdbi.withHandle(handle -> tables().collect(toMap(
                table -> table,
                table -> handle.createQuery("select count(*) from " + table + " where site_id = :site")
                        .bind("site", blog.key())
                        .mapTo(Long.class)
                        .one(),
                (one, other) -> one,
                TreeMap::new)));
    }

    /** Every table that names a site, by what PostgreSQL says of itself. */
    public Stream<String> tables() {
        return jdbi
                .withHandle(handle -> handle.createQuery("select table_name from information_schema.columns"
                                + " where column_name = 'site_id' and table_schema = current_schema() order by 1")
                        .mapTo(String.class)
                        .list())
                .stream();
    }
}
