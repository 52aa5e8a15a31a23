package dev.rejoinder.markup;

/**
 * Keeps what stands for a hidden address out of Markdown's way: it must neither become the text of a link nor, with its blank and brackets,
 * break the link whose destination it stands in. While a text is rendered, one character without a meaning stands in for it.
 */
final class HiddenMarks {
    private static final String MARK = "[e-mail hidden]";
    private static final String IN_DESTINATION = "%5Be-mail%20hidden%5D";
    /** From the private use area (Unicode, section 23.5): nothing Markdown, HTML or readers know. */
    private static final String STAND_IN = "\uE0E0";

    private static final String STAND_IN_ESCAPED = "%EE%83%A0";

    private HiddenMarks() {}

    static String without(String markdown) {
        return markdown.replace(MARK, STAND_IN);
    }

    static String restored(String html) {
        return html.replace(STAND_IN_ESCAPED, IN_DESTINATION).replace(STAND_IN, MARK);
    }
}
