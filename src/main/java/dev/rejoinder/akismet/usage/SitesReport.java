package dev.rejoinder.akismet.usage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.rejoinder.akismet.protocol.AkismetRequest;
import dev.rejoinder.akismet.protocol.Replies;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The blogs of a key in one month, as JSON or CSV (RFC 4180). */
@Singleton
class SitesReport {
    private static final String[] COLUMNS = {
        "site", "api_calls", "spam", "ham", "missed_spam", "false_positives", "is_revoked"
    };
    private static final MediaType TYPE = new MediaType("text", "csv").withCharset("utf-8");
    private static final CsvMapper CSV = new CsvMapper();
    private static final CsvSchema SCHEMA = CsvSchema.builder()
            .addColumns(Arrays.asList(COLUMNS), CsvSchema.ColumnType.STRING)
            .setUseHeader(true)
            .setLineSeparator("\r\n")
            .build();

    private final UsageReports usage;

    SitesReport(UsageReports usage) {
        this.usage = usage;
    }

    Response of(AkismetRequest akismetRequest) {
        SitesQuery query = SitesQuery.of(akismetRequest.parameters(), akismetRequest.at());
        UsageReports.Page page = usage.blogs(akismetRequest.siteKey(), akismetRequest.credential(), query);
        return "csv".equalsIgnoreCase(akismetRequest.parameters().get("format"))
                ? Replies.of(csv(page.lines()), TYPE, akismetRequest.alert()).build()
                : Replies.json(json(query, page), akismetRequest.alert());
    }

    private static Map<String, Object> json(SitesQuery query, UsageReports.Page page) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                query.month().toString(),
                page.lines().stream().map(SitesReport::json).toList());
        json.put("limit", query.limit());
        json.put("offset", query.offset());
        json.put("total", page.total());
        return json;
    }

    private static Map<String, Object> json(UsageReports.Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        Object[] cells = cells(line);
        for (int i = 0; i < COLUMNS.length; i++) {
            json.put(COLUMNS[i], cells[i]);
        }
        return json;
    }

    private static String csv(List<UsageReports.Line> lines) {
        try {
            return CSV.writer(SCHEMA)
                    .writeValueAsString(
                            lines.stream().map(SitesReport::harmless).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Lines are plain data", e);
        }
    }

    /** A key whose time is over is told nothing, so none of these is. */
    private static Object[] cells(UsageReports.Line line) {
        UsageCounts count = line.count();
        return new Object[] {
            line.blog(), count.calls(), count.spam(), count.ham(), count.missedSpam(), count.falsePositives(), false
        };
    }

    /** Spreadsheets run what begins like a formula. */
    private static Object[] harmless(UsageReports.Line line) {
        Object[] cells = cells(line);
        String blog = line.blog();
        cells[0] = !blog.isEmpty() && "=+-@".indexOf(blog.charAt(0)) >= 0 ? "'" + blog : blog;
        return cells;
    }
}
