package dev.rejoinder.screening;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Facts about how a candidate came in, gathered before it is judged.
 *
 * @param stamp what became of the form's stamp
 * @param answeredIn from the form being handed out to the submission, if a stamp tells
 * @param honeypotFilled whether the field that people do not see was filled
 * @param foreignOrigin whether the browser said {@code Origin: null}
 * @param disposableAddress whether the author's address is of a disposable domain
 * @param fromNetworkLastMinute earlier submissions to the site from this network in the last minute
 * @param fromNetworkLastHour the same in the last hour
 * @param nearDuplicates recent submissions to the site with nearly this text
 * @param author the author's record
 */
public record Circumstances(
        StampState stamp,
        @Nullable Duration answeredIn,
        boolean honeypotFilled,
        boolean foreignOrigin,
        boolean disposableAddress,
        int fromNetworkLastMinute,
        int fromNetworkLastHour,
        int nearDuplicates,
        AuthorRecord author) {
    private static final Circumstances NONE =
            new Circumstances(StampState.ABSENT, null, false, false, false, 0, 0, 0, AuthorRecord.none());

    /** Nothing known, nothing against it. */
    public static Circumstances none() {
        return NONE;
    }

    /** The same, with this stamp and the time since it was handed out. */
    public Circumstances withStamp(StampState state, @Nullable Duration since) {
        return new Circumstances(
                state,
                since,
                honeypotFilled,
                foreignOrigin,
                disposableAddress,
                fromNetworkLastMinute,
                fromNetworkLastHour,
                nearDuplicates,
                author);
    }

    /** The same, with the honeypot filled or not. */
    public Circumstances withHoneypotFilled(boolean filled) {
        return new Circumstances(
                stamp,
                answeredIn,
                filled,
                foreignOrigin,
                disposableAddress,
                fromNetworkLastMinute,
                fromNetworkLastHour,
                nearDuplicates,
                author);
    }

    /** The same, with {@code Origin: null} or not. */
    public Circumstances withForeignOrigin(boolean foreign) {
        return new Circumstances(
                stamp,
                answeredIn,
                honeypotFilled,
                foreign,
                disposableAddress,
                fromNetworkLastMinute,
                fromNetworkLastHour,
                nearDuplicates,
                author);
    }

    /** The same, with a disposable address or not. */
    public Circumstances withDisposableAddress(boolean disposable) {
        return new Circumstances(
                stamp,
                answeredIn,
                honeypotFilled,
                foreignOrigin,
                disposable,
                fromNetworkLastMinute,
                fromNetworkLastHour,
                nearDuplicates,
                author);
    }

    /** The same, with so many earlier submissions from the network. */
    public Circumstances withFromNetwork(int lastMinute, int lastHour) {
        return new Circumstances(
                stamp,
                answeredIn,
                honeypotFilled,
                foreignOrigin,
                disposableAddress,
                lastMinute,
                lastHour,
                nearDuplicates,
                author);
    }

    /** The same, with so many near-duplicates. */
    public Circumstances withNearDuplicates(int duplicates) {
        return new Circumstances(
                stamp,
                answeredIn,
                honeypotFilled,
                foreignOrigin,
                disposableAddress,
                fromNetworkLastMinute,
                fromNetworkLastHour,
                duplicates,
                author);
    }

    /** The same, with this record of the author. */
    public Circumstances withAuthor(AuthorRecord theirs) {
        return new Circumstances(
                stamp,
                answeredIn,
                honeypotFilled,
                foreignOrigin,
                disposableAddress,
                fromNetworkLastMinute,
                fromNetworkLastHour,
                nearDuplicates,
                theirs);
    }
}
