package dev.rejoinder.akismet.check;

import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.screening.Candidate;
import dev.rejoinder.sealing.Fingerprints;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the keyed prints by which a comment, its occasion, its author and their network are known again. */
@Singleton
class CommentPrints {
    private final Fingerprints fingerprints;
    private final Clock clock;

    CommentPrints(Fingerprints fingerprints, Clock clock) {
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** All of them, under the site's keys; of a network the ones of this month and the last. */
    PreparedComment.Prints of(String site, Candidate candidate, @Nullable EmailAddress email, ExternalComment raw) {
        List<String> content =
                List.of(candidate.text(), or(candidate.name()), or(candidate.website()), or(canonical(email)));
        List<String> occasion = Stream.concat(
                        content.stream(), Stream.of(or(raw.permalink()), or(raw.network()), raw.apart() ? "apart" : ""))
                .toList();
        YearMonth month = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        return new PreparedComment.Prints(
                fingerprints.ofContent(site, content),
                fingerprints.ofContent(site, occasion),
                raw.permalink() == null ? null : fingerprints.ofContent(site, List.of(raw.permalink())),
                Stream.ofNullable(raw.network())
                        .flatMap(network -> Stream.of(month, month.minusMonths(1))
                                .map(each -> fingerprints.ofNetwork(site, network, each)))
                        .toList(),
                email == null ? null : fingerprints.ofAddress(site, email));
    }

    private static @Nullable String canonical(@Nullable EmailAddress email) {
        return email == null ? null : email.canonical();
    }

    private static String or(@Nullable String part) {
        return part == null ? "" : part;
    }
}
