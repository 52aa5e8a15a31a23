package dev.rejoinder.akismet.usage;

import dev.rejoinder.access.Access;
import dev.rejoinder.access.Scope;
import dev.rejoinder.comment.Counters;
import dev.rejoinder.comment.Status;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/sites/{site}/statistics")
@SecurityRequirement(name = "bearer", scopes = "moderate")
@Tag(name = "Statistics", description = "How much a site gets, and what became of it")
class StatisticsResource {
    private static final int MONTHS = 24;

    private final Counters counters;
    private final UsageReports usage;
    private final Clock clock;

    StatisticsResource(Counters counters, UsageReports usage, Clock clock) {
        this.counters = counters;
        this.usage = usage;
        this.clock = clock;
    }

    /**
     * A site's figures.
     *
     * @param comments kept here, by the list they are in
     * @param checks of comments that Akismet clients keep, by month in UTC, latest first; up to 24
     */
    record StatisticsJson(Map<String, Long> comments, List<MonthJson> checks) {}

    /** A month's checks: those answered true, and false; and which of them feedback called wrong. */
    record MonthJson(String month, long calls, long spam, long ham, long missedSpam, long falsePositives) {
        static MonthJson of(UsageReports.Line line) {
            UsageCounts count = line.count();
            return new MonthJson(
                    line.month().toString(),
                    count.calls(),
                    count.spam(),
                    count.ham(),
                    count.missedSpam(),
                    count.falsePositives());
        }
    }

    @GET
    @Access.Needs(Scope.MODERATE)
    @Operation(operationId = "getStatistics", summary = "Comments by list, and checks by month")
    public StatisticsJson get(@PathParam("site") String site) {
        YearMonth since = Months.of(clock.instant()).minusMonths(MONTHS - 1L);
        Map<Status, Long> counts = counters.counts(site);
        Map<String, Long> comments = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            comments.put(status.word(), counts.getOrDefault(status, 0L));
        }
        return new StatisticsJson(
                comments, usage.months(site, since).stream().map(MonthJson::of).toList());
    }
}
