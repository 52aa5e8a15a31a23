package dev.rejoinder.intake;

import dev.rejoinder.comment.ReadingPath;
import dev.rejoinder.comment.Status;
import dev.rejoinder.screening.AuthorRecord;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@link SubmissionContexts} by hand: it is read with every submission. */
final class SubmissionContextColumns {
    private SubmissionContextColumns() {}

    static SubmissionContext context(ResultSet row, @Nullable UUID page) throws SQLException {
        return new SubmissionContext(
                page(row),
                parent(row, page),
                answered(row),
                row.getInt("minute"),
                row.getInt("hour"),
                similar(row),
                row.getInt("stamp_uses"),
                new AuthorRecord(row.getInt("author_published"), row.getInt("refused")));
    }

    private static SubmissionContext.Similar similar(ResultSet row) throws SQLException {
        Array suggested = row.getArray("suggested");
        return new SubmissionContext.Similar(
                row.getInt("alike"), suggested == null ? List.of() : List.of((UUID[]) suggested.getArray()));
    }

    private static SubmissionContext.PageState page(ResultSet row) throws SQLException {
        boolean open = row.getBoolean("open");
        if (row.wasNull()) {
            return SubmissionContext.PageState.UNKNOWN;
        }
        Timestamp since = row.getTimestamp("since");
        return new SubmissionContext.PageState(
                open,
                since == null ? null : since.toInstant(),
                row.getBoolean("begun"),
                row.getBoolean("titled"),
                row.getBoolean("addressed"));
    }

    private static Optional<SubmissionContext.Parent> parent(ResultSet row, @Nullable UUID page) throws SQLException {
        byte[] path = row.getBytes("path");
        return path == null
                ? Optional.empty()
                : Optional.of(new SubmissionContext.Parent(
                        ReadingPath.of(path),
                        row.getObject("page_id", UUID.class).equals(page),
                        Status.valueOf(row.getString("status")) == Status.WITHDRAWN));
    }

    static Optional<StoredReceipt> answered(ResultSet row) throws SQLException {
        byte[] request = row.getBytes("request");
        return request == null
                ? Optional.empty()
                : Optional.of(new StoredReceipt(
                        request,
                        row.getObject("comment_id", UUID.class),
                        row.getBoolean("published"),
                        row.getString("html"),
                        row.getTimestamp("submitted_at").toInstant(),
                        row.getTimestamp("editable_until").toInstant()));
    }
}
