package dev.rejoinder.disclosure;

import java.util.List;

/** The disclosure as a page a reader understands. */
final class DisclosurePage {
    private DisclosurePage() {}

    static String html(Disclosure disclosure) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>");
        page.append(
                        "How comment data is processed</title></head><body><main><h1>How comment data is processed</h1><p>On ")
                .append(escape(disclosure.site()))
                .append(", under version ")
                .append(disclosure.policyVersion())
                .append(" of its policy.</p><h2>What is taken in</h2><table><thead><tr><th scope=\"col\">What</th>"
                        + "<th scope=\"col\">Required</th><th scope=\"col\">What for</th><th scope=\"col\">How it is stored</th>"
                        + "<th scope=\"col\">Who sees it</th><th scope=\"col\">How long</th></tr></thead><tbody>");
        for (Disclosure.Datum datum : disclosure.collected()) {
            page.append("<tr><th scope=\"row\">").append(escape(datum.name())).append("</th>");
            for (String cell : List.of(
                    datum.required() ? "yes" : "no",
                    datum.purpose(),
                    datum.stored(),
                    datum.shown(),
                    String.valueOf(datum.kept()))) {
                page.append("<td>").append(escape(cell)).append("</td>");
            }
            page.append("</tr>");
        }
        Disclosure.Decisions decisions = disclosure.decisions();
        page.append("</tbody></table><h2>Who decides</h2><p>")
                .append(escape(decisions.how()))
                .append("</p>");
        list(
                page,
                List.of(
                        "What looks clean is " + decisions.clean() + "; an author's first comment is "
                                + decisions.firstComment() + ".",
                        "What looks suspect is " + decisions.suspect() + ".",
                        "What looks like spam is put to: " + decisions.spam() + ".",
                        decisions.thirdParties() ? "Others are asked." : "No third party is asked or told."));
        page.append("<p>Looked at: ")
                .append(escape(String.join(", ", decisions.heuristics())))
                .append(".</p><h2>What you can do</h2>");
        list(page, disclosure.rights());
        return page.append("</main></body></html>").toString();
    }

    private static void list(StringBuilder page, List<String> items) {
        page.append("<ul>");
        items.forEach(item -> page.append("<li>").append(escape(item)).append("</li>"));
        page.append("</ul>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
