package dev.rejoinder.sealing;

import java.util.UUID;

/**
 * A sealed value that no secret here opens: it was altered, or sealed with a secret that is not here.
 *
 * @param column where it is, as {@code table.column}
 * @param row the id of its row, or of the comment that its row belongs to
 */
public record DamagedSeal(String site, String column, UUID row) {}
