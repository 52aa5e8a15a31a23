package dev.rejoinder.intake.form;

import dev.rejoinder.comment.page.PageForm;
import dev.rejoinder.problem.Violations;
import dev.rejoinder.site.Site;
import dev.rejoinder.text.TextForm;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Normalises what a submission says of its page. */
@Singleton
class PageFields {
    private static final int LONGEST_TITLE = 500;

    private final PageForm pageForm;

    PageFields(PageForm pageForm) {
        this.pageForm = pageForm;
    }

    String key(Violations violations, @Nullable String typed) {
        return pageForm.key(violations, "page", typed);
    }

    @Nullable
    String title(Violations violations, @Nullable String typed) {
        if (TextForm.tooLongToRead(violations, "title", typed, LONGEST_TITLE)) {
            return null;
        }
        String title = TextForm.line(typed);
        TextForm.tooLong(violations, "title", title, LONGEST_TITLE);
        return title;
    }

    @Nullable
    String url(Site site, @Nullable String given) {
        return pageForm.link(given, site::owns);
    }
}
