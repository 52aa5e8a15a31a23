package dev.rejoinder.moderation;

import dev.rejoinder.paging.Cursor;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The opaque place between two texts of one comment. */
record RevisionCursor(String list, String site, UUID comment) {
    /** The number of the text given last; 0 where nothing was asked, for the start. */
    int number(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return 0;
        }
        byte[] position = Cursor.position(after, list, site, comment.toString());
        if (position.length != Integer.BYTES) {
            throw Cursor.unfit();
        }
        return ByteBuffer.wrap(position).getInt();
    }

    /** The place behind this text; null for null. */
    @Nullable
    String after(@Nullable Integer number) {
        return number == null
                ? null
                : Cursor.of(ByteBuffer.allocate(Integer.BYTES).putInt(number).array(), list, site, comment.toString());
    }
}
