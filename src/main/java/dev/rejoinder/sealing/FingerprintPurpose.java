package dev.rejoinder.sealing;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** What fingerprints are made for: each has a key of its own. */
final class FingerprintPurpose {
    static final String AKISMET_KEY = "akismet-key";
    static final String REQUEST = "sign/idempotent-request";
    static final String IDEMPOTENCY_KEY = "sign/idempotency-key";

    private FingerprintPurpose() {}

    static String address(String site) {
        return "address/" + site;
    }

    static String content(String site) {
        return "content/" + site;
    }

    static String network(String site, YearMonth month) {
        return "network/" + month + "/" + site;
    }

    /** All that fingerprints are compared under in a month: of networks also those of the month before. */
    static Stream<String> all(List<String> sites, YearMonth month) {
        return Stream.concat(
                Stream.of(AKISMET_KEY, REQUEST, IDEMPOTENCY_KEY),
                sites.stream()
                        .flatMap(site -> Stream.of(
                                address(site),
                                content(site),
                                network(site, month),
                                network(site, month.minusMonths(1)))));
    }
}
