package dev.rejoinder.akismet.check;

import dev.rejoinder.akismet.protocol.Parameters;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answers that the protocol guarantees for certain parameters, so that clients can be tested. */
final class GuaranteedAnswers {
    private static final Set<String> SPAM_NAMES = Set.of("akismet-guaranteed-spam", "viagra-test-123");
    private static final String SPAM_ADDRESS = "akismet-guaranteed-spam@example.com";

    private GuaranteedAnswers() {}

    /** True for spam, false for none; null when the comment has to be judged. */
    static @Nullable Boolean of(Parameters parameters) {
        if (isByAdministrator(parameters)) {
            return false;
        }
        return (SPAM_NAMES.contains(lower(parameters.get("comment_author")))
                        || SPAM_ADDRESS.equals(lower(parameters.get("comment_author_email")))
                        || parameters.is("test_discard"))
                ? true
                : null;
    }

    /** A visitor may have several roles, divided by commas. */
    private static boolean isByAdministrator(Parameters parameters) {
        return Stream.of(lower(parameters.get("user_role")).split(",", 100))
                .anyMatch(role -> role.strip().equals("administrator"));
    }

    private static String lower(@Nullable String value) {
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
