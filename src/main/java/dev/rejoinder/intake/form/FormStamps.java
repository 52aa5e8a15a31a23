package dev.rejoinder.intake.form;

import dev.rejoinder.screening.StampState;
import dev.rejoinder.sealing.Signer;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Form stamps: when a form was handed out, and which, signed for the site; they tell a person's pace from a program's. */
@Singleton
public class FormStamps {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PURPOSE = "form-stamp";
    private static final Duration VALID = Duration.ofHours(24);
    private static final int BYTES = 16;
    private static final int MANY_USES = 5;

    private final Signer signer;
    private final Clock clock;

    FormStamps(Signer signer, Clock clock) {
        this.signer = signer;
        this.clock = clock;
    }

    /**
     * What a stamp says.
     *
     * @param age how long ago the form was handed out; null when that is not known
     * @param number of this very stamp; null when it is not ours
     */
    public record Reading(
            StampState state,
            @Nullable Duration age,
            @Nullable Long number) {
        private static final Reading ABSENT = new Reading(StampState.ABSENT, null, null);
        private static final Reading FORGED = new Reading(StampState.FORGED, null, null);

        /** The state, given how often this stamp was used already: a person's form may be sent a few times, not many. */
        public StampState stateAfter(int uses) {
            return uses >= MANY_USES ? StampState.REUSED : state;
        }
    }

    /** A new stamp for a form of this site. */
    public String issue(String site) {
        String payload = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(BYTES)
                        .putLong(clock.millis())
                        .putLong(RANDOM.nextLong())
                        .array());
        return payload + "." + signer.sign(PURPOSE, site, payload);
    }

    public Reading read(String site, @Nullable String stamp, Instant now) {
        if (stamp == null || stamp.isEmpty()) {
            return Reading.ABSENT;
        }
        int dot = stamp.indexOf('.');
        if (dot < 0
                || stamp.length() > 200
                || !signer.verify(stamp.substring(dot + 1), PURPOSE, site, stamp.substring(0, dot))) {
            return Reading.FORGED;
        }
        ByteBuffer payload = ByteBuffer.wrap(Base64.getUrlDecoder().decode(stamp.substring(0, dot)));
        Duration age = Duration.between(Instant.ofEpochMilli(payload.getLong()), now);
        long number = payload.getLong();
        return age.compareTo(VALID) > 0
                ? new Reading(StampState.EXPIRED, null, number)
                : new Reading(StampState.VALID, age.isNegative() ? Duration.ZERO : age, number);
    }
}
