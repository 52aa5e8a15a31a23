package dev.rejoinder.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that is away, frozen or full from a defect of ours, by SQLSTATE class (PostgreSQL manual, appendix A): 08 connection,
 * 53 resources, 57 operator intervention, 58 system, 25006 read-only, 55P03 a lock not had in time, 40 a conflict rolled back; pgJDBC says 99999 when the pool gave up
 * waiting for a connection that was just being made.
 */
public final class DatabaseTrouble {
    private DatabaseTrouble() {}

    /** Whether an exception comes from a database that is in trouble. */
    public static boolean isBehind(Throwable e) {
        return find(e) != null;
    }

    /** Class and SQLSTATE only: a driver's message may hold values. */
    public static String summary(Throwable e) {
        Throwable cause = find(e);
        return cause instanceof SQLException sql
                ? cause.getClass().getSimpleName() + " (SQLSTATE " + sql.getSQLState() + ")"
                : String.valueOf(cause);
    }

    private static @Nullable Throwable find(Throwable e) {
        Throwable cause = e;
        for (int depth = 0; cause != null && depth < 12; depth++) {
            if (isTrouble(cause)) {
                return cause;
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static boolean isTrouble(Throwable e) {
        if (e instanceof SQLTransientConnectionException || e instanceof SQLTimeoutException) {
            return true;
        }
        if (!(e instanceof SQLException sql)) {
            return false;
        }
        String state = sql.getSQLState();
        if (state == null) {
            String message = String.valueOf(e.getMessage());
            return e.getCause() instanceof IOException
                    || message.contains("cquisition timeout")
                    || message.contains("pool");
        }
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("58")
                || state.startsWith("40")
                || state.equals("25006")
                || state.equals("99999")
                || state.equals("55P03");
    }
}
