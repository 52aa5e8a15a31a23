package dev.rejoinder.comment;

import dev.rejoinder.persistence.AnswerSize;
import dev.rejoinder.screening.Assessment;
import dev.rejoinder.screening.Verdict;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads the histories of the current site's comments, about a megabyte of texts at a time. */
@Singleton
public class Histories {
    private static final String TEXTS = """
            select number, text, html, written_at, verdict, probability, signals, policy_version, model_version,
                   number < last as more
            from (
                select r.*, max(number) over () as last,
                    sum(octet_length(coalesce(text, '')) + octet_length(coalesce(html, '')))
                        over (order by number rows between unbounded preceding and 1 preceding) as before
                from revision r
                where site_id = :site and comment_id = :comment and number > :after) sized
            where coalesce(before, 0) < :bytes
            order by number
            """;

    private final Comments comments;
    private final Decisions decisions;
    private final Jdbi jdbi;

    Histories(Comments comments, Decisions decisions, Jdbi jdbi) {
        this.comments = comments;
        this.decisions = decisions;
        this.jdbi = jdbi;
    }

    private record Row(History.Text text, boolean more) {}

    /**
     * What happened to this comment.
     *
     * @param after the number of the text given last; 0 for the start
     * @throws UnknownComment when the site has no such comment
     */
    @Transactional
    public History of(String site, UUID id, int after) {
        Comment comment = comments.findByIdOptional(id).orElseThrow(UnknownComment::new);
        List<Row> rows = jdbi.withHandle(handle -> handle.createQuery(TEXTS)
                .bind("site", site)
                .bind("comment", id)
                .bind("after", after)
                .bind("bytes", AnswerSize.BYTES)
                .map((row, context) -> row(comment, row))
                .list());
        return new History(
                rows.stream().map(Row::text).toList(),
                decisions.on(id).stream().map(Histories::ruling).toList(),
                next(rows));
    }

    private static @Nullable Integer next(List<Row> rows) {
        Row last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        return last != null && last.more() ? last.text().number() : null;
    }

    private static Row row(Comment comment, ResultSet row) throws SQLException {
        int number = row.getInt("number");
        Integer waiting = comment.waitingRevision();
        History.Text text = new History.Text(
                number,
                number == comment.revision(),
                waiting != null && number == waiting,
                row.getString("text"),
                row.getString("html"),
                row.getTimestamp("written_at").toInstant(),
                AssessmentView.of(
                        new Assessment(
                                Verdict.valueOf(row.getString("verdict")),
                                row.getDouble("probability"),
                                SignalsJson.read(row.getString("signals")),
                                row.getInt("model_version")),
                        row.getInt("policy_version")));
        return new Row(text, row.getBoolean("more"));
    }

    private static History.Ruling ruling(Decision decision) {
        return new History.Ruling(
                decision.id,
                decision.decidedBy,
                decision.fromStatus,
                decision.toStatus,
                decision.reason,
                decision.note,
                decision.decidedAt,
                decision.undoes);
    }
}
