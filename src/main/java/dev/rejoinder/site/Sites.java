package dev.rejoinder.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.audit.AuditTrail;
import dev.rejoinder.masking.MaskingStyle;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * All sites and every version of their policies. Read by SQL, not through the ORM: which site a session may see has to be known before
 * there can be a session.
 */
@Singleton
public class Sites {
    private static final String SELECT = "select s.site_id, s.name, s.origins, p.settings from site s"
            + " join policy p on p.site_id = s.site_id and p.version = s.policy_version"
            + " where s.removed_at is null";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Clock clock;
    private final SiteDirectory directory;
    private final AuditTrail audit;
    private final Event<SiteAdded> additions;

    Sites(
            Jdbi jdbi,
            ObjectMapper json,
            Clock clock,
            SiteDirectory directory,
            AuditTrail audit,
            Event<SiteAdded> additions) {
        this.jdbi = jdbi;
        this.json = json;
        this.clock = clock;
        this.directory = directory;
        this.audit = audit;
        this.additions = additions;
    }

    /** The site as it stands in the database. */
    static Optional<Site> find(Jdbi jdbi, ObjectMapper json, String key) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and s.site_id = :site")
                .bind("site", key)
                .map((row, context) -> site(row, json))
                .findOne());
    }

    /** All of them, by key. */
    public List<Site> all() {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " order by s.site_id")
                .map((ResultSet row, StatementContext context) -> site(row, json))
                .list());
    }

    /** The keys of all of them, in order: what jobs go through, one transaction a site. */
    public List<String> keys() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select site_id from site where removed_at is null order by site_id")
                        .mapTo(String.class)
                        .list());
    }

    /**
     * Adds a site with the first policy.
     *
     * @throws AlreadyTaken when the key is in use
     */
    @Transactional
    public Site add(String key, String name, List<String> origins, String by) {
        Site site = new Site(key, name, origins, Policy.first());
        int added = jdbi.withHandle(
                handle -> handle.createUpdate("insert into site (site_id, name, origins, policy_version, created_at)"
                                + " values (:site, :name, :origins, 1, :now) on conflict do nothing")
                        .bind("site", key)
                        .bind("name", name)
                        .bindArray("origins", String.class, origins.toArray())
                        .bind("now", clock.instant())
                        .execute());
        if (added == 0) {
            throw new AlreadyTaken("a site with this key");
        }
        insert(key, site.policy(), by);
        additions.fire(new SiteAdded(key));
        directory.changed(key);
        return site;
    }

    @Transactional
    public void change(String key, String name, List<String> origins) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update site set name = :name, origins = :origins where site_id = :site")
                        .bind("site", key)
                        .bind("name", name)
                        .bindArray("origins", String.class, origins.toArray())
                        .execute());
        directory.changed(key);
    }

    /** Takes the site away from everyone at once; what it holds is deleted by {@link SiteRemoval}. */
    @Transactional
    public void remove(String key) {
        jdbi.useHandle(handle -> handle.createUpdate("update site set removed_at = :now where site_id = :site")
                .bind("site", key)
                .bind("now", clock.instant())
                .execute());
        directory.changed(key);
    }

    /**
     * Makes the policy's next version the one in force, if the version before it still is.
     *
     * @param by the name of the credential that asks for it, and {@code credential} its id; null for the administrator
     * @return whether it was
     */
    @Transactional
    public boolean replace(String key, Policy old, Policy policy, String by, @Nullable UUID credential) {
        int moved = jdbi.withHandle(handle -> handle.createUpdate(
                        "update site set policy_version = :next where site_id = :site and policy_version = :before")
                .bind("site", key)
                .bind("next", policy.version())
                .bind("before", old.version())
                .execute());
        if (moved == 1) {
            insert(key, policy, by);
            if (policy.masking() == MaskingStyle.OFF && old.masking() != MaskingStyle.OFF) {
                audit.add(key, AuditTrail.What.MASKING_LIFTED, by, credential, null, null);
            }
            directory.changed(key);
        }
        return moved == 1;
    }

    private void insert(String key, Policy policy, String by) {
        jdbi.useHandle(
                handle -> handle.createUpdate("insert into policy (site_id, version, settings, changed_by, changed_at)"
                                + " values (:site, :version, cast(:settings as jsonb), :by, :now)")
                        .bind("site", key)
                        .bind("version", policy.version())
                        .bind("settings", written(policy))
                        .bind("by", by)
                        .bind("now", clock.instant())
                        .execute());
    }

    private String written(Policy policy) {
        try {
            return json.writeValueAsString(PolicyJson.of(policy));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A policy is plain data", e);
        }
    }

    private static Site site(ResultSet row, ObjectMapper json) throws SQLException {
        try {
            return new Site(
                    row.getString("site_id"),
                    row.getString("name"),
                    List.of((String[]) row.getArray("origins").getArray()),
                    json.readValue(row.getString("settings"), PolicyJson.class).stored());
        } catch (JsonProcessingException e) {
            throw new SQLException("The policy of a site cannot be read", e);
        }
    }
}
