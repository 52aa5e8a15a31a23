package dev.rejoinder.submission;

import dev.rejoinder.markup.Markdown;
import dev.rejoinder.problem.Problem;
import dev.rejoinder.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The small pages that answer a plain form: no script, readable by anything. */
final class FormPages {
    /** What such a page takes in: the style sheet, and nothing else. */
    static final String POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private FormPages() {}

    static String thanks(boolean held) {
        return page(
                "Thank you",
                held
                        ? "<p>Your comment has arrived and waits for a moderator.</p>"
                        : "<p>Your comment is published.</p>");
    }

    /** What went wrong, and a form that keeps what was typed. */
    static String problem(Problem problem, @Nullable SubmittedForm form) {
        StringBuilder body = new StringBuilder();
        if (problem.more().get("violations") instanceof List<?> violations) {
            body.append("<ul>");
            for (Object each : violations) {
                Violation violation = (Violation) each;
                body.append("<li>")
                        .append(escape(violation.field() + " " + violation.message()))
                        .append("</li>");
            }
            body.append("</ul>");
        } else {
            body.append("<p>").append(escape(problem.getDetail())).append("</p>");
        }
        if (form != null) {
            body.append("<form method=\"post\">");
            for (String field : SubmittedForm.KEPT) {
                body.append(field(field, form.value(field)));
            }
            if (asksForConsent(problem)) {
                body.append(
                        "<p><label><input type=\"checkbox\" name=\"consent\" value=\"true\" required> I agree</label></p>");
            }
            body.append("<p><button>Send again</button></p></form>");
        }
        return page(problem.getTitle(), body.toString());
    }

    private static boolean asksForConsent(Problem problem) {
        return problem.more().get("violations") instanceof List<?> violations
                && violations.stream()
                        .anyMatch(each -> ((Violation) each).field().equals(SubmittedForm.CONSENT));
    }

    private static String field(String name, @Nullable String value) {
        String typed = escape(value == null ? "" : value);
        return switch (name) {
            case "text" ->
                "<p class=\"field\"><label for=\"text\">Comment</label><textarea id=\"text\" name=\"text\" rows=\"10\" cols=\"60\">\n"
                        + typed + "</textarea></p>";
            case "name" -> line("Name", name, typed);
            case "email" -> line("E-mail", name, typed);
            case "website" -> line("Website", name, typed);
            default -> value == null ? "" : "<input type=\"hidden\" name=\"" + name + "\" value=\"" + typed + "\">";
        };
    }

    private static String line(String label, String name, String typed) {
        return "<p class=\"field\"><label for=\"" + name + "\">" + label + "</label><input id=\"" + name + "\" name=\""
                + name + "\" value=\"" + typed + "\"></p>";
    }

    private static String page(String title, String body) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<link rel=\"stylesheet\" href=\"/assets/rejoinder.css\"><title>" + escape(title)
                + "</title></head><body><main><h1>" + escape(title) + "</h1>" + body + "</main></body></html>";
    }

    private static String escape(String text) {
        return Markdown.escape(text);
    }
}
