package dev.rejoinder.intake;

import dev.rejoinder.problem.DatabaseTrouble;
import dev.rejoinder.problem.InvalidInput;
import dev.rejoinder.site.UnknownSite;
import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Classifies failed writes by PostgreSQL's error codes (its manual, appendix A). */
final class WriteFailure {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String REFERENCE_GONE = "23503";
    /** From a comment to the one it answers, which may be forgotten in just that moment. */
    private static final String PARENT = "comment_site_id_parent_id_fkey";

    private WriteFailure() {}

    /** Whether the server has answered that nothing was written: its word on values, references, locks or conflicts. */
    static boolean isRolledBack(JdbiException e) {
        String state = state(e);
        return state != null
                && (state.startsWith("22")
                        || state.startsWith("23")
                        || state.startsWith("40")
                        || state.equals(LOCK_NOT_AVAILABLE));
    }

    /** Whether the connection was lost before the server answered: what was sent may be written, or not. */
    static boolean isUnknown(JdbiException e) {
        String state = state(e);
        return !(e instanceof ConnectionException)
                && DatabaseTrouble.isBehind(e)
                && (state == null || state.startsWith("08"));
    }

    /** Whether a lock was waited for in vain. */
    static boolean isBlocked(JdbiException e) {
        return LOCK_NOT_AVAILABLE.equals(state(e));
    }

    static RuntimeException meaning(JdbiException e, @Nullable IdempotencyKey key) {
        if (key != null && isBlocked(e)) {
            return new SubmissionInFlight(e);
        }
        if (!REFERENCE_GONE.equals(state(e))) {
            return e;
        }
        return PARENT.equals(constraint(e)) ? new InvalidInput("parent", "is not there any more") : new UnknownSite();
    }

    private static @Nullable String constraint(JdbiException e) {
        ServerErrorMessage said = e.getCause() instanceof PSQLException sql ? sql.getServerErrorMessage() : null;
        return said == null ? null : said.getConstraint();
    }

    private static @Nullable String state(JdbiException e) {
        return e.getCause() instanceof SQLException sql ? sql.getSQLState() : null;
    }
}
