package dev.rejoinder.comment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision of a batch, as a moderator requests it.
 *
 * @param comment null when what was sent is no id at all, which is as unknown as any other
 * @param version the version it was seen in; null to decide on whatever it is now
 * @param revision the text it was seen with; null likewise
 */
public record DecisionItem(
        @Nullable UUID comment,
        @Nullable Integer version,
        @Nullable Integer revision,
        Status to,
        @Nullable Reason reason,
        @Nullable String note) {}
