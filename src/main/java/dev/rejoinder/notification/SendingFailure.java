package dev.rejoinder.notification;

import io.vertx.ext.mail.SMTPException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Classifies a failed attempt by the mail server's reply: permanent, to be tried again, or no server to talk to. */
final class SendingFailure {
    /** The service is not going on (RFC 5321, section 3.8). */
    private static final int CLOSING = 421;
    /** About user name and password, not about the mail (RFC 4954, section 6). */
    private static final Set<Integer> NOT_LET_IN = Set.of(454, 530, 534, 535, 538);

    private SendingFailure() {}

    static Outcome outcome(Throwable failure) {
        SMTPException refusal = refusal(failure);
        if (refusal == null) {
            return failure instanceof IllegalArgumentException
                    ? Outcome.never("the mail cannot be written as one")
                    : Outcome.away("the mail server does not answer (" + innermost(failure) + ")");
        }
        int code = refusal.getReplyCode();
        if (NOT_LET_IN.contains(code)) {
            return Outcome.away("the mail server does not let us in (" + code + ")");
        }
        if (code == CLOSING) {
            return Outcome.away("the mail server does not go on (" + code + ")");
        }
        String error = "the mail server refuses it (" + code + ")";
        return refusal.isPermanent() ? Outcome.never(error) : Outcome.later(error);
    }

    private static @Nullable SMTPException refusal(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SMTPException refusal) {
                return refusal;
            }
        }
        return null;
    }

    private static String innermost(Throwable failure) {
        Throwable each = failure;
        while (each.getCause() != null) {
            each = each.getCause();
        }
        return each.getClass().getSimpleName();
    }
}
