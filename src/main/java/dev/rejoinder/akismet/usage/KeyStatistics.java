package dev.rejoinder.akismet.usage;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rejoinder.akismet.protocol.AkismetRequest;
import dev.rejoinder.akismet.protocol.Replies;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** A key's checks by month, as the WordPress plugin shows them. */
@Singleton
public class KeyStatistics {
    private static final int SOME_MONTHS = 6;
    private static final int ALL_MONTHS = 24;
    private static final int SIXTY_DAYS = 2;

    /** What a person needs to look at a comment and decide. */
    private static final int SECONDS_SAVED = 5;

    private final UsageReports usage;

    KeyStatistics(UsageReports usage) {
        this.usage = usage;
    }

    record MonthJson(
            long spam,
            long ham,
            @JsonProperty("missed_spam") long missedSpam,
            @JsonProperty("false_positives") long falsePositives,
            int blogs,
            String da) {
        public static MonthJson of(UsageReports.Line line) {
            UsageCounts count = line.count();
            return new MonthJson(
                    count.spam(),
                    count.ham(),
                    count.missedSpam(),
                    count.falsePositives(),
                    1,
                    line.month().atDay(1).toString());
        }
    }

    record StatisticsJson(
            long spam,
            long ham,
            @JsonProperty("missed_spam") long missedSpam,
            @JsonProperty("false_positives") long falsePositives,
            double accuracy,
            @JsonProperty("time_saved") long timeSaved,
            Map<String, MonthJson> breakdown) {}

    public Response of(AkismetRequest akismetRequest) {
        YearMonth now = Months.of(akismetRequest.at());
        String from = akismetRequest.parameters().get("from");
        int months = "6-months".equals(from) ? SOME_MONTHS : "60-days".equals(from) ? SIXTY_DAYS : ALL_MONTHS;
        List<UsageReports.Line> lines =
                usage.months(akismetRequest.siteKey(), akismetRequest.credential(), now.minusMonths(months - 1L));
        Map<String, MonthJson> breakdown = new LinkedHashMap<>();
        lines.forEach(line -> breakdown.put(line.month().toString(), MonthJson.of(line)));
        UsageCounts all = new UsageCounts(
                sum(lines, UsageCounts::calls),
                sum(lines, UsageCounts::spam),
                sum(lines, UsageCounts::ham),
                sum(lines, UsageCounts::missedSpam),
                sum(lines, UsageCounts::falsePositives));
        return Replies.json(
                new StatisticsJson(
                        all.spam(),
                        all.ham(),
                        all.missedSpam(),
                        all.falsePositives(),
                        all.accuracy(),
                        all.spam() * SECONDS_SAVED,
                        breakdown),
                akismetRequest.alert());
    }

    private static long sum(List<UsageReports.Line> lines, ToLongFunction<UsageCounts> of) {
        return lines.stream().map(UsageReports.Line::count).mapToLong(of).sum();
    }
}
