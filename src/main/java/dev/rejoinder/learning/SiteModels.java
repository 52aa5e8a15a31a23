package dev.rejoinder.learning;

import dev.rejoinder.learning.classifier.Calibration;
import dev.rejoinder.learning.classifier.ModelParameters;
import dev.rejoinder.learning.classifier.SiteModel;
import dev.rejoinder.learning.classifier.Weights;
import dev.rejoinder.sealing.SealBroken;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The table of sites' trained models; weights are stored sealed. */
@Singleton
class SiteModels {
    private static final Logger LOG = Logger.getLogger(SiteModels.class);

    private static final String READ = """
            select version, spam, ham, learned_from, slope, intercept, weights, sealed
            from site_model where site_id = :site
            """;

    private static final String LOCK = """
            select pg_try_advisory_xact_lock(hashtext('learning'), hashtext(:site))
            """;

    private static final String PREPARE = """
            insert into site_model (site_id)
            select :site where exists (select 1 from site where site_id = :site and removed_at is null)
                and not exists (select 1 from site_model where site_id = :site)
            on conflict do nothing
            """;

    private static final String WRITE = """
            update site_model set version = :version, spam = :spam, ham = :ham, learned_from = :from, slope = :slope,
                intercept = :intercept, weights = :weights, sealed = true, learned_at = :now
            where site_id = :site
            """;

    private static final String VERSIONS = """
            select site_id, version from site_model where site_id = any(:sites)
            """;

    private static final String LATEST = """
            select site_id from site_model where spam + ham > 0 order by learned_at desc limit :most
            """;

    private final Jdbi jdbi;
    private final SealedWeights sealed;
    private final Clock clock;

    SiteModels(Jdbi jdbi, SealedWeights sealed, Clock clock) {
        this.jdbi = jdbi;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** The site's model; one that cannot be opened or read knows nothing, and its next round learns all anew. */
    SiteModel read(String site) {
        return jdbi.withHandle(handle -> handle.createQuery(READ)
                .bind("site", site)
                .map((row, context) -> model(site, row))
                .findOne()
                .orElse(SiteModel.UNTAUGHT));
    }

    /**
     * The same, and nobody else learns on this site until the transaction ends; empty while somebody does. The row is not locked
     * meanwhile, for learning takes a while: whoever removes the site need not wait for it.
     */
    Optional<SiteModel> take(Handle handle, String site) {
        boolean alone =
                handle.createQuery(LOCK).bind("site", site).mapTo(Boolean.class).one();
        if (!alone) {
            return Optional.empty();
        }
        return handle.createQuery(READ)
                .bind("site", site)
                .map((row, context) -> model(site, row))
                .findOne();
    }

    /** Makes a place for the model of a site that is not removed, outside of any transaction. */
    void prepare(String site) {
        jdbi.useHandle(handle -> handle.createUpdate(PREPARE).bind("site", site).execute());
    }

    /** Puts a model, its weights sealed, in the place of the one that was taken; nowhere if the site has been removed since. */
    void write(Handle handle, String site, SiteModel model) {
        handle.createUpdate(WRITE)
                .bind("site", site)
                .bind("version", model.version())
                .bind("spam", model.spam())
                .bind("ham", model.ham())
                .bind("from", model.learnedFrom())
                .bind("slope", model.learned().calibration().slope())
                .bind("intercept", model.learned().calibration().intercept())
                .bind(
                        "weights",
                        sealed.seal(site, Weights.toBytes(model.learned().weights())))
                .bind("now", clock.instant())
                .execute();
    }

    /** The versions of these sites' models; those without one are left out. */
    Map<String, Integer> versions(Collection<String> sites) {
        return jdbi.withHandle(handle -> {
            Map<String, Integer> versions = new HashMap<>();
            handle.createQuery(VERSIONS)
                    .bindArray("sites", String.class, sites)
                    .map((row, context) -> versions.put(row.getString("site_id"), row.getInt("version")))
                    .list();
            return versions;
        });
    }

    /** The sites that were taught last, at most so many. */
    List<String> latest(int most) {
        return jdbi.withHandle(handle -> handle.createQuery(LATEST)
                .bind("most", most)
                .mapTo(String.class)
                .list());
    }

    private SiteModel model(String site, ResultSet row) throws SQLException {
        int version = row.getInt("version");
        byte[] weights = row.getBytes("weights");
        if (weights == null || row.getInt("spam") + row.getInt("ham") == 0) {
            return new SiteModel(version, 0, 0, 0, ModelParameters.NOTHING);
        }
        try {
            Calibration calibration =
                    new Calibration(finite(row.getDouble("slope")), finite(row.getDouble("intercept")));
            return new SiteModel(
                    version,
                    row.getInt("spam"),
                    row.getInt("ham"),
                    row.getInt("learned_from"),
                    new ModelParameters(
                            Weights.read(sealed.open(site, weights, row.getBoolean("sealed"))), calibration));
        } catch (IllegalArgumentException | SealBroken e) {
            LOG.warnf(
                    "The model of site %s cannot be read (%s); it knows nothing until it is learned anew.",
                    site, e.getMessage());
            return new SiteModel(version, 0, 0, 0, ModelParameters.NOTHING);
        }
    }

    private static double finite(double figure) {
        if (!Double.isFinite(figure)) {
            throw new IllegalArgumentException("a calibration that is no number");
        }
        return figure;
    }
}
