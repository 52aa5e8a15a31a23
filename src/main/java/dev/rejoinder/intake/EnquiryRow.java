package dev.rejoinder.intake;

import dev.rejoinder.comment.PageId;
import dev.rejoinder.persistence.Recordset;
import dev.rejoinder.screening.SimHash;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An enquiry as the statement of {@link PrecedentsReader} takes it in; {@code n} is its place among those asked together. */
record EnquiryRow(
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

    static EnquiryRow of(int n, Enquiry enquiry) {
        Long simhash = enquiry.simhash().isPresent() ? enquiry.simhash().getAsLong() : null;
        return new EnquiryRow(
                n,
                PageId.of(enquiry.site(), enquiry.page()),
                enquiry.parent(),
                enquiry.key(),
                Recordset.bytes(enquiry.networks().get(0)),
                Recordset.bytes(enquiry.networks().get(1)),
                Recordset.bytes(enquiry.address()),
                enquiry.stamp(),
                simhash,
                simhash == null ? null : SimHash.bands(simhash),
                enquiry.now().toString());
    }

    /** Without what it tells of a person. */
    @Override
    public String toString() {
        return "EnquiryRow[" + n + "]";
    }
}
