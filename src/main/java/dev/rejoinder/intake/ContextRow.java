package dev.rejoinder.intake;

import dev.rejoinder.comment.page.PageId;
import dev.rejoinder.persistence.Recordset;
import dev.rejoinder.screening.SimHash;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A query as the statement of {@link SubmissionContexts} takes it in; {@code n} is its place among those asked together. */
record ContextRow(
        int n,
        @Nullable UUID page,
        @Nullable UUID parent,
        @Nullable UUID edited,
        @Nullable String key,
        @Nullable String network0,
        @Nullable String network1,
        @Nullable String address,
        @Nullable Long stamp,
        @Nullable Long simhash,
        int @Nullable [] bands,
        String at) {

    /** These columns as {@code json_to_recordset} reads them. */
    static final String COLUMNS =
            "n int, page uuid, parent uuid, edited uuid, key text, network0 bytea, network1 bytea, address bytea, stamp bigint,"
                    + " simhash bigint, bands int[], at timestamptz";

    static ContextRow of(int n, ContextQuery query) {
        ContextQuery.Target target = query.target();
        Traces traces = query.traces();
        Long simhash = traces.simhashOrNull();
        return new ContextRow(
                n,
                target.page() == null ? null : PageId.of(query.site(), target.page()),
                target.parent(),
                target.edited(),
                query.key(),
                Recordset.bytes(traces.network()),
                Recordset.bytes(query.networkBefore()),
                Recordset.bytes(traces.address()),
                traces.stamp(),
                simhash,
                simhash == null ? null : SimHash.bands(simhash),
                query.now().toString());
    }

    /** Without what it tells of a person. */
    @Override
    public String toString() {
        return "ContextRow[" + n + "]";
    }
}
