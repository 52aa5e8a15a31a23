package dev.rejoinder.moderation;

import dev.rejoinder.comment.AssessmentView;
import dev.rejoinder.comment.SignalsJson;
import dev.rejoinder.comment.Status;
import dev.rejoinder.persistence.AnswerSize;
import dev.rejoinder.screening.Assessment;
import dev.rejoinder.screening.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads rows of comments as items of the queue, each with the text to be decided on and its assessment. */
final class QueueRows {
    /** Takes the rows of comments that are wanted in place of its {@code %s}. */
    static final String SELECT = """
            select c.id, p.key, coalesce(p.title, c.page_title) as title, c.parent_id, c.author_name, c.address,
                   c.author_website, c.official, r.text, r.html, c.queued_as, c.version, r.number, c.submitted_at,
                   r.verdict, r.probability, r.complete, r.signals, r.model_version, r.policy_version, c.risk
            from (%s) c
            join revision r on r.site_id = :site and r.comment_id = c.id
                 and r.number = coalesce(c.waiting_revision, c.revision)
            join page p on p.site_id = :site and p.id = c.page_id
            """;

    /**
     * Of items in an order, which take the places of its {@code %s}: the first with about a megabyte of texts, and how many there are. A text's
     * length is known without reading it.
     */
    private static final String SIZED = """
            select * from (
                select found.*, count(*) over () as there_are,
                    sum(octet_length(coalesce(text, '')) + octet_length(coalesce(html, '')))
                        over (%2$s rows between unbounded preceding and 1 preceding) as before
                from (%1$s) found) sized
            where coalesce(before, 0) < %3$d
            %4$s
            """;

    private QueueRows() {}

    /**
     * As many of the items that a statement reads as make an answer.
     *
     * @param items a statement that ends in this order and a limit
     */
    static String sized(String items, QueueOrder order) {
        return SIZED.formatted(items, order.by("found"), AnswerSize.BYTES, order.by("sized"));
    }

    /** How many items the statement read, with those that are too much for one answer. */
    static int thereAre(ResultSet row) throws SQLException {
        return row.getInt("there_are");
    }

    static QueueItem item(ResultSet row) throws SQLException {
        return new QueueItem(
                row.getObject("id", UUID.class),
                new QueueItem.Page(row.getString("key"), row.getString("title")),
                row.getObject("parent_id", UUID.class),
                new QueueItem.Author(
                        row.getString("author_name"),
                        row.getBytes("address"),
                        row.getString("author_website"),
                        row.getBoolean("official")),
                new QueueItem.Text(row.getInt("number"), row.getString("text"), row.getString("html"), assessment(row)),
                new QueueItem.State(
                        Status.valueOf(row.getString("queued_as")),
                        row.getInt("version"),
                        row.getTimestamp("submitted_at").toInstant()),
                row.getDouble("risk"));
    }

    private static AssessmentView assessment(ResultSet row) throws SQLException {
        return AssessmentView.of(
                new Assessment(
                        Verdict.valueOf(row.getString("verdict")),
                        row.getDouble("probability"),
                        SignalsJson.read(row.getString("signals")),
                        row.getInt("model_version")),
                row.getInt("policy_version"));
    }
}
