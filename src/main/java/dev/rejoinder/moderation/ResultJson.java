package dev.rejoinder.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rejoinder.problem.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outcome of one decision of a batch, as JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResultJson(
        @Nullable String comment,
        int status,
        @Nullable UUID decision,
        @Nullable String to,
        @Nullable Integer version,
        @Nullable Problem problem) {}
