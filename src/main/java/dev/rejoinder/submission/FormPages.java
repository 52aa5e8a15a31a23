package dev.rejoinder.submission;

import dev.rejoinder.markup.Markdown;
import dev.rejoinder.problem.Problem;
import dev.rejoinder.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The small pages that answer a plain form: no script, no style, readable by anything. */
final class FormPages {
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
        StringBuilder body =
                new StringBuilder("<p>").append(escape(problem.getDetail())).append("</p>");
        if (problem.more().get("violations") instanceof List<?> violations) {
            body.append("<ul>");
            for (Object each : violations) {
                Violation violation = (Violation) each;
                body.append("<li>")
                        .append(escape(violation.field() + " " + violation.message()))
                        .append("</li>");
            }
            body.append("</ul>");
        }
        if (form != null) {
            body.append("<form method=\"post\">");
            for (String field : SubmittedForm.KEPT) {
                body.append(field(field, form.value(field)));
            }
            body.append("<p><button>Send again</button></p></form>");
        }
        return page(problem.getTitle(), body.toString());
    }

    private static String field(String name, @Nullable String value) {
        String typed = escape(value == null ? "" : value);
        return switch (name) {
            case "text" ->
                "<p><label>Comment<br><textarea name=\"text\" rows=\"10\" cols=\"60\">\n" + typed
                        + "</textarea></label></p>";
            case "name" -> line("Name", name, typed);
            case "email" -> line("E-mail", name, typed);
            case "website" -> line("Website", name, typed);
            default -> value == null ? "" : "<input type=\"hidden\" name=\"" + name + "\" value=\"" + typed + "\">";
        };
    }

    private static String line(String label, String name, String typed) {
        return "<p><label>" + label + "<br><input name=\"" + name + "\" value=\"" + typed + "\"></label></p>";
    }

    private static String page(String title, String body) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + escape(title)
                + "</title></head><body><main><h1>" + escape(title) + "</h1>" + body + "</main></body></html>";
    }

    private static String escape(String text) {
        return Markdown.escape(text);
    }
}
