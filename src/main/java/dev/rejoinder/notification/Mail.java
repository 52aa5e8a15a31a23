package dev.rejoinder.notification;

import dev.rejoinder.masking.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person.
 *
 * @param to whom it goes to
 * @param subject one line: control characters and line breaks become spaces, what is beyond {@value #LONGEST_SUBJECT} characters is cut off
 * @param text the whole of it in plain text
 * @param html the same as HTML, for those who read that; must hold no text of readers that was not made safe
 */
public record Mail(
        EmailAddress to,
        String subject,
        String text,
        @Nullable String html) {
    private static final int LONGEST_SUBJECT = 200;

    public Mail {
        subject = oneLine(subject);
    }

    /** Names nobody and says nothing. */
    @Override
    public String toString() {
        return "Mail[to=" + to.masked() + "]";
    }

    private static String oneLine(String text) {
        return text.codePoints()
                .map(c -> breaksOut(c) ? ' ' : c)
                .limit(LONGEST_SUBJECT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean breaksOut(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
