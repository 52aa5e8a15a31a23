package dev.rejoinder.kit;

import jakarta.enterprise.context.Dependent;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.StatementContext;

/** All that is stored of a site, table by table, every table there is; and all rows of tables that know no site. */
@Dependent
public class Dump {
    private final Jdbi jdbi;

    Dump(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Every table, views and all, that is not PostgreSQL's own. */
    public List<String> tables() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables"
                                + " where table_schema not in ('pg_catalog', 'information_schema') order by 1")
                .mapTo(String.class)
                .list());
    }

    /** Every column there is, as {@code table.column}. */
    public List<String> columns() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select table_name || '.' || column_name from information_schema.columns"
                                + " where table_schema not in ('pg_catalog', 'information_schema') order by 1")
                        .mapTo(String.class)
                        .list());
    }

    /** The rows of each table as text; of bytes both in hexadecimal and as characters of one byte each. */
    public Map<String, String> of(String site) {
        Map<String, String> dump = new LinkedHashMap<>();
        for (String table : tables()) {
            boolean ofSites = columns().contains(table.substring(table.indexOf('.') + 1) + ".site_id");
            jdbi.useHandle(handle -> {
                var query = handle.createQuery("select * from " + table + (ofSites ? " where site_id = :site" : ""));
                ResultIterable<String> rows = (ofSites ? query.bind("site", site) : query).map(Dump::row);
                dump.put(table, String.join("\n", rows.list()));
            });
        }
        return dump;
    }

    private static String row(java.sql.ResultSet row, StatementContext context) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            text.append(columns.getColumnName(i)).append('=').append(row.getString(i));
            if (columns.getColumnType(i) == Types.BINARY && row.getBytes(i) != null) {
                text.append('=').append(new String(row.getBytes(i), StandardCharsets.ISO_8859_1));
            }
            text.append(' ');
        }
        return text.toString();
    }
}
