package dev.rejoinder.akismet.check;

import dev.rejoinder.akismet.check.CheckResource.AssessmentJson;
import dev.rejoinder.akismet.check.CheckResource.CheckJson;
import dev.rejoinder.akismet.check.CheckResource.SignalJson;
import dev.rejoinder.comment.SignalsJson;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.SignalSentences;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads checks with their reasons, as moderators see them. */
@Singleton
class CheckExplanations {
    private static final String FIND = """
            select checked_at, answer, feedback, verdict, probability, policy_version, model_version, signals
            from akismet_check where site_id = :site and id = :id
            """;

    private final Jdbi jdbi;
    private final SignalSentences sentences;

    CheckExplanations(Jdbi jdbi, SignalSentences sentences) {
        this.jdbi = jdbi;
        this.sentences = sentences;
    }

    Optional<CheckJson> find(String site, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("site", site)
                .bind("id", id)
                .map((row, context) -> check(id, row))
                .findOne());
    }

    private CheckJson check(UUID id, ResultSet row) throws SQLException {
        return new CheckJson(
                id,
                row.getTimestamp("checked_at").toInstant(),
                word((Boolean) row.getObject("answer")),
                word((Boolean) row.getObject("feedback")),
                assessment(row));
    }

    private @Nullable AssessmentJson assessment(ResultSet row) throws SQLException {
        String signals = row.getString("signals");
        return signals == null
                ? null
                : new AssessmentJson(
                        row.getString("verdict").toLowerCase(Locale.ROOT),
                        Math.round(row.getDouble("probability") * 10_000) / 10_000.0,
                        row.getInt("policy_version"),
                        row.getInt("model_version"),
                        SignalsJson.read(signals).stream().map(this::json).toList());
    }

    private SignalJson json(Signal signal) {
        return new SignalJson(signal.name(), signal.weight(), signal.evidence(), sentences.of(signal));
    }

    private static @Nullable String word(@Nullable Boolean spam) {
        return spam == null ? null : spam ? "spam" : "ham";
    }
}
