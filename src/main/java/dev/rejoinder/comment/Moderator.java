package dev.rejoinder.comment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The author of a decision.
 *
 * @param name of the credential, or {@code administrator}
 * @param credential its id; null for the administrator
 */
public record Moderator(String name, @Nullable UUID credential) {}
