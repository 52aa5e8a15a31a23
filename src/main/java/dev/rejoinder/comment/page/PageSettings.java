package dev.rejoinder.comment.page;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What moderators set of the current site's pages. */
@Singleton
public class PageSettings implements PanacheRepositoryBase<PageSetting, UUID> {
    // A comment may bring the same page in this moment; whoever comes second finds it there.
    private static final String ADD = """
            insert into page (site_id, id, key) values (:site, :id, :key) on conflict (site_id, id) do nothing
            """;

    private final Jdbi jdbi;
    private final PageChanges pageChanges;

    PageSettings(Jdbi jdbi, PageChanges pageChanges) {
        this.jdbi = jdbi;
        this.pageChanges = pageChanges;
    }

    /**
     * Edits a page, known or not yet.
     *
     * @param site the current one
     * @return the page as it is now
     */
    @Transactional
    public Page edit(String site, String key, PageEdit edit) {
        UUID id = PageId.of(site, key);
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("site", site)
                .bind("id", id)
                .bind("key", key)
                .execute());
        PageSetting setting = findById(id, LockModeType.PESSIMISTIC_WRITE);
        setting.edit(edit);
        pageChanges.announce(site, List.of(id));
        return setting.view();
    }
}
