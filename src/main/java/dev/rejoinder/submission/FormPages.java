package dev.rejoinder.submission;

import dev.rejoinder.problem.Problem;
import dev.rejoinder.problem.Violation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The small pages that answer a plain form: no script, readable by anything. */
@CheckedTemplate(basePath = "submission")
final class FormPages {
    /** What such a page takes in: the style sheet, and nothing else. */
    static final String POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private FormPages() {}

    /** @param held whether the comment waits for a moderator */
    static native TemplateInstance thanks(boolean held);

    /** What went wrong, and a form that keeps what was typed. */
    static TemplateInstance of(Problem problem, @Nullable SubmittedForm form) {
        List<Violation> violations = problem.more().get("violations") instanceof List<?> all
                ? all.stream().map(Violation.class::cast).toList()
                : List.of();
        return problem(problem, violations, KeptForm.of(form, violations));
    }

    private static native TemplateInstance problem(
            Problem problem, List<Violation> violations, @Nullable KeptForm kept);
}
