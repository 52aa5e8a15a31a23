package dev.rejoinder.embedded;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.runtime.Quarkus;
import org.jboss.logging.Logger;

/** What the running service does when the PostgreSQL inside ended: connects anew once it runs again, and ends itself when it never will. */
final class DatabaseLoss implements PostmasterWatch.Listener {
    static final int EXIT = 3;

    private static final Logger LOG = Logger.getLogger(DatabaseLoss.class);

    /** Each broken connection would else cost the request that meets it first. */
    @Override
    public void restarted() {
        ArcContainer container = Arc.container();
        if (container == null) {
            return;
        }
        try {
            container.select(AgroalDataSource.class).get().flush(FlushMode.GRACEFUL);
        } catch (RuntimeException startingOrStopping) {
            LOG.debug("There are no connections to make anew.", startingOrStopping);
        }
    }

    @Override
    public void lost(String why) {
        LOG.fatal(
                "Rejoinder ends, for PostgreSQL inside ended and could not be started again. What was stored is kept. "
                        + why + " Put that right, then start Rejoinder again.");
        Quarkus.asyncExit(EXIT);
    }
}
