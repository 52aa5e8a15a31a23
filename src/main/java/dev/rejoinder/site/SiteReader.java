package dev.rejoinder.site;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Sites with the policies in force. Read by SQL, not through the ORM: which site a session may see has to be known before there can be a
 * session.
 */
@Singleton
class SiteReader {
    private static final String ONE = """
            select s.site_id, s.name, s.origins, p.settings from site s
            join policy p on p.site_id = s.site_id and p.version = s.policy_version
            where s.removed_at is null and s.site_id = :site
            """;

    private static final String ALL = """
            select s.site_id, s.name, s.origins, p.settings from site s
            join policy p on p.site_id = s.site_id and p.version = s.policy_version
            where s.removed_at is null order by s.site_id
            """;

    private static final String KEYS = """
            select site_id from site where removed_at is null order by site_id
            """;

    private final Jdbi jdbi;
    private final StoredPolicy stored;

    SiteReader(Jdbi jdbi, StoredPolicy stored) {
        this.jdbi = jdbi;
        this.stored = stored;
    }

    private record Row(String siteId, String name, List<String> origins, String settings) {}

    Optional<Site> find(String key) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("site", key)
                .mapTo(Row.class)
                .map(this::site)
                .findOne());
    }

    List<Site> all() {
        return jdbi.withHandle(handle ->
                handle.createQuery(ALL).mapTo(Row.class).map(this::site).list());
    }

    List<String> keys() {
        return jdbi.withHandle(
                handle -> handle.createQuery(KEYS).mapTo(String.class).list());
    }

    private Site site(Row row) {
        return new Site(row.siteId(), row.name(), row.origins(), stored.read(row.settings()));
    }
}
