package dev.rejoinder.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.demo.DemoResource.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/** The demo's pages. */
@CheckedTemplate(basePath = "demo")
final class DemoPage {
    /** The page that the thread hangs on, and its title. */
    static final String KEY = "/2015/shoulder-knots";

    static final String TITLE = "Knots in the shoulder";

    private DemoPage() {}

    /** The article with its thread, and a form that fits the site's policy unless the page is closed. */
    static TemplateInstance of(OwnApi.Answer form, JsonNode thread, Visit visit) {
        boolean open = thread.path("open").asBoolean(true);
        ShownThread shown = ShownThread.of(thread);
        return article(
                shown,
                open ? DemoForm.of(form, visit.origin()) : null,
                open ? shown.find(visit.reply()) : null,
                open && visit.held(),
                form.body().path("dataRequests").asBoolean(true));
    }

    /**
     * The article.
     *
     * @param answered what the form replies to
     * @param mailed whether a link to their data can be mailed to visitors
     */
    private static native TemplateInstance article(
            ShownThread thread, @Nullable DemoForm form, @Nullable ShownComment answered, boolean held, boolean mailed);

    /** What to do when there is no site {@code demo}. */
    static native TemplateInstance missing(String address);

    /** What to say when the service itself does not answer. */
    static native TemplateInstance unavailable();
}
