package dev.rejoinder.bench.privacy;

import dev.rejoinder.sealing.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Multiplies one comment past the API: each copy's address and original are sealed for itself, as the service does. */
final class Copies {
    private static final int BATCH = 1_000;
    private static final Duration APART = Duration.ofSeconds(10);
    private static final String ORIGINAL = "original/1";
    private static final int SLOT = 99;

    private static final String COMMENT = """
            insert into comment (site_id, id, page_id, path, depth, status, shown, version, revision, risk, author_name, official,
                address, address_fingerprint, network_fingerprint, submitted_at, settled_at, editable_until)
            select site_id, :id, :page, uuid_send(:id), 0, :status, :status = 'PUBLISHED', 1, 1, risk, author_name, official,
                :address, address_fingerprint, network_fingerprint, :at, :at, :at
            from comment where site_id = :site and id = :template
            """;
    private static final String REVISION = """
            insert into revision (site_id, comment_id, number, text, html, written_at, verdict, probability, complete, signals,
                policy_version, model_version, original)
            select site_id, :id, 1, text, html, :at, verdict, probability, complete, signals, policy_version, model_version, :original
            from revision where site_id = :site and comment_id = :template and number = 1
            """;
    private static final String QUEUE =
            "insert into site_tally (site_id, queued_as, slot, comments) values (:site, :status, :slot, :count)";
    private static final String PAGES = """
            insert into page_tally (site_id, page_id, slot, published)
            select site_id, page_id, :slot, count(*) from comment
            where site_id = :site and status = 'PUBLISHED' and id <> :template
                and author_name = (select author_name from comment where site_id = :site and id = :template)
            group by site_id, page_id
            """;

    private final Jdbi jdbi;
    private final Vault vault;
    private final String site;
    private final UUID template;
    private final String address;
    private final String original;
    private final Random random = new Random(1);

    /** @param template a published comment with an address, whose text was masked */
    Copies(Jdbi jdbi, Vault vault, String site, UUID template) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.site = site;
        this.template = template;
        this.address = vault.open(
                site,
                template,
                Vault.AUTHOR_ADDRESS,
                sealed("select address from comment" + " where site_id = :site and id = :template"));
        this.original = vault.open(
                site,
                template,
                ORIGINAL,
                sealed("select original from revision"
                        + " where site_id = :site and comment_id = :template and number = 1"));
    }

    /**
     * Adds so many, in turn to each of the site's pages, the newest submitted and settled so long ago, each other one 10 s before. Queues and
     * pages are counted anew, so once a site only.
     */
    void add(int count, String status, Duration age, Bound bound) {
        List<UUID> pages =
                jdbi.withHandle(handle -> handle.createQuery("select id from page where site_id = :site order by id")
                        .bind("site", site)
                        .mapTo(UUID.class)
                        .list());
        Instant newest = Instant.ofEpochMilli(time(template)).minus(age);
        for (int done = 0; done < count; done += BATCH) {
            bound.check();
            int from = done;
            jdbi.useTransaction(handle -> addBatch(handle, from, Math.min(count, from + BATCH), status, newest, pages));
        }
        jdbi.useTransaction(handle -> {
            handle.createUpdate(QUEUE)
                    .bind("site", site)
                    .bind("status", status)
                    .bind("slot", SLOT)
                    .bind("count", count)
                    .execute();
            if (status.equals("PUBLISHED")) {
                handle.createUpdate(PAGES)
                        .bind("site", site)
                        .bind("slot", SLOT)
                        .bind("template", template)
                        .execute();
            }
        });
    }

    private void addBatch(Handle handle, int from, int to, String status, Instant newest, List<UUID> pages) {
        PreparedBatch comments = handle.prepareBatch(COMMENT);
        PreparedBatch revisions = handle.prepareBatch(REVISION);
        for (int i = from; i < to; i++) {
            Instant at = newest.minus(APART.multipliedBy(i + 1L));
            UUID id = id(at);
            comments.bind("site", site)
                    .bind("template", template)
                    .bind("id", id)
                    .bind("page", pages.get(i % pages.size()))
                    .bind("status", status)
                    .bind("address", vault.seal(site, id, Vault.AUTHOR_ADDRESS, address))
                    .bind("at", at)
                    .add();
            revisions
                    .bind("site", site)
                    .bind("template", template)
                    .bind("id", id)
                    .bind("original", vault.seal(site, id, ORIGINAL, original))
                    .bind("at", at)
                    .add();
        }
        comments.execute();
        revisions.execute();
    }

    private byte[] sealed(String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("site", site)
                .bind("template", template)
                .mapTo(byte[].class)
                .one());
    }

    /** Of version 7 (RFC 9562): its first 48 bits are the time, by which the service knows a comment's age. */
    private UUID id(Instant at) {
        long high = at.toEpochMilli() << 16 | 0x7000 | random.nextInt(1 << 12);
        return new UUID(high, Long.MIN_VALUE | random.nextLong() >>> 2);
    }

    private static long time(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }
}
