package dev.rejoinder.comment.page;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What moderators may set of a page. The rest of its row is written with comments. */
@Entity
@DynamicUpdate // what is not changed is not written
@Table(name = "page")
class PageSetting {
    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String siteId;

    private String key;
    private @Nullable String title;
    private @Nullable String url;
    private boolean settled;
    private boolean open;
    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected PageSetting() {}

    /** A moderator's title or url stands from here on, whatever comments bring. */
    void edit(PageEdit edit) {
        title = edit.title() == null ? title : edit.title();
        url = edit.url() == null ? url : edit.url();
        settled = settled || edit.title() != null || edit.url() != null;
        open = edit.open() == null ? open : edit.open();
        publishedAt = edit.publishedAt() == null ? publishedAt : edit.publishedAt();
    }

    Page view() {
        return new Page(key, title, url, open, publishedAt);
    }
}
