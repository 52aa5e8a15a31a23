package dev.rejoinder.thread;

import dev.rejoinder.comment.page.PageChanges;
import dev.rejoinder.site.SiteChanged;
import dev.rejoinder.site.SiteDirectory;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Tells of changed sites on the way of changed pages, here and on other replicas: nothing of a site removed is shown of one made anew. */
@Singleton
class SiteBroadcast {
    private final PageChanges pageChanges;
    private final SiteDirectory directory;

    SiteBroadcast(PageChanges pageChanges, SiteDirectory directory) {
        this.pageChanges = pageChanges;
        this.directory = directory;
    }

    void changed(@Observes SiteChanged site) {
        pageChanges.announceSite(site.key());
    }

    void heard(@Observes PageChangeChannel.HeardOfChange elsewhere) {
        if (elsewhere.page().isEveryPage()) {
            directory.changedElsewhere(elsewhere.page().site());
        }
    }

    void missed(@Observes PageChangeChannel.Restored restored) {
        directory.changedElsewhere();
    }
}
