package dev.rejoinder.retention;

import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.privacy.ErasureMode;
import dev.rejoinder.problem.Malformed;
import dev.rejoinder.problem.Violations;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A data request as JSON. */
record DataRequestJson(EmailAddress address, DataRequest.Kind kind, ErasureMode remains) {
    /** As it is sent; {@code remains} is of an erasure: {@code nothing} (the default) or {@code anonymous}. */
    record Json(
            @Nullable String email,
            @Nullable String kind,
            @Nullable String remains) {
        @Override
        public String toString() {
            return "Json";
        }
    }

    /** @throws dev.rejoinder.problem.InvalidInput naming every field that does not fit */
    static DataRequestJson of(@Nullable Json json) {
        if (json == null) {
            throw new Malformed("The body must be a JSON object.");
        }
        Violations violations = new Violations();
        Optional<EmailAddress> address = EmailAddress.parse(json.email() == null ? "" : json.email());
        violations.addIf(address.isEmpty(), "email", "is not an e-mail address");
        boolean known = "export".equals(json.kind()) || "erase".equals(json.kind());
        violations.addIf(!known, "kind", "must be export or erase");
        violations.addIf(
                json.remains() != null
                        && !"nothing".equals(json.remains())
                        && !RequestPage.ANONYMOUS.equals(json.remains()),
                RequestPage.REMAINS,
                "must be nothing or anonymous");
        violations.check();
        return new DataRequestJson(
                address.orElseThrow(),
                DataRequest.Kind.valueOf(String.valueOf(json.kind()).toUpperCase(Locale.ROOT)),
                remains(json.remains()));
    }

    static ErasureMode remains(@Nullable String word) {
        return RequestPage.ANONYMOUS.equals(word) ? ErasureMode.ANONYMOUS : ErasureMode.NOTHING;
    }

    @Override
    public String toString() {
        return "DataRequestJson[" + kind + "]";
    }
}
