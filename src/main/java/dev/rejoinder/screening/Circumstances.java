package dev.rejoinder.screening;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Facts about how a candidate came in, gathered before it is judged.
 *
 * @param form how its form was used
 * @param disposableAddress whether the author's address is of a disposable domain
 * @param network how much came from its network lately
 * @param nearDuplicates recent submissions to the site with nearly this text
 * @param author the author's record
 */
public record Circumstances(
        FormUse form, boolean disposableAddress, Network network, int nearDuplicates, AuthorRecord author) {
    private static final Circumstances NONE = new Circumstances(
            new FormUse(StampState.ABSENT, null, false, false), false, new Network(0, 0), 0, AuthorRecord.none());

    /**
     * How a form was used.
     *
     * @param stamp what became of its stamp
     * @param answeredIn from its being handed out to the submission, if a stamp tells
     * @param honeypotFilled whether the field that people do not see was filled
     * @param foreignOrigin whether the browser said {@code Origin: null}
     */
    public record FormUse(
            StampState stamp, @Nullable Duration answeredIn, boolean honeypotFilled, boolean foreignOrigin) {}

    /** Earlier submissions to the site from this network, in the last minute and in the last hour. */
    public record Network(int lastMinute, int lastHour) {}

    /** Nothing known, nothing against it. */
    public static Circumstances none() {
        return NONE;
    }

    /** The same, with this stamp and the time since it was handed out. */
    public Circumstances withStamp(StampState state, @Nullable Duration since) {
        return with(new FormUse(state, since, form.honeypotFilled(), form.foreignOrigin()));
    }

    /** The same, with the honeypot filled or not. */
    public Circumstances withHoneypotFilled(boolean filled) {
        return with(new FormUse(form.stamp(), form.answeredIn(), filled, form.foreignOrigin()));
    }

    /** The same, with {@code Origin: null} or not. */
    public Circumstances withForeignOrigin(boolean foreign) {
        return with(new FormUse(form.stamp(), form.answeredIn(), form.honeypotFilled(), foreign));
    }

    /** The same, with a disposable address or not. */
    public Circumstances withDisposableAddress(boolean disposable) {
        return new Circumstances(form, disposable, network, nearDuplicates, author);
    }

    /** The same, with so many earlier submissions from the network. */
    public Circumstances withFromNetwork(int lastMinute, int lastHour) {
        return new Circumstances(form, disposableAddress, new Network(lastMinute, lastHour), nearDuplicates, author);
    }

    /** The same, with so many near-duplicates. */
    public Circumstances withNearDuplicates(int duplicates) {
        return new Circumstances(form, disposableAddress, network, duplicates, author);
    }

    /** The same, with this record of the author. */
    public Circumstances withAuthor(AuthorRecord theirs) {
        return new Circumstances(form, disposableAddress, network, nearDuplicates, theirs);
    }

    private Circumstances with(FormUse use) {
        return new Circumstances(use, disposableAddress, network, nearDuplicates, author);
    }
}
