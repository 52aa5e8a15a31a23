package dev.rejoinder.intake;

import dev.rejoinder.comment.PageId;
import dev.rejoinder.persistence.Recordset;
import dev.rejoinder.screening.SimHash;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An enquiry as the statement of {@link SubmissionContexts} takes it in; {@code n} is its place among those asked together. */
record ContextRow(
        int n,
        UUID page,
        @Nullable UUID parent,
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
            "n int, page uuid, parent uuid, key text, network0 bytea, network1 bytea, address bytea, stamp bigint,"
                    + " simhash bigint, bands int[], at timestamptz";

    static ContextRow of(int n, ContextQuery contextQuery) {
        Long simhash =
                contextQuery.simhash().isPresent() ? contextQuery.simhash().getAsLong() : null;
        return new ContextRow(
                n,
                PageId.of(contextQuery.site(), contextQuery.page()),
                contextQuery.parent(),
                contextQuery.key(),
                Recordset.bytes(contextQuery.networks().get(0)),
                Recordset.bytes(contextQuery.networks().get(1)),
                Recordset.bytes(contextQuery.address()),
                contextQuery.stamp(),
                simhash,
                simhash == null ? null : SimHash.bands(simhash),
                contextQuery.now().toString());
    }

    /** Without what it tells of a person. */
    @Override
    public String toString() {
        return "EnquiryRow[" + n + "]";
    }
}
