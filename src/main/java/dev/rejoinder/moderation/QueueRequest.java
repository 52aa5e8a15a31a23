package dev.rejoinder.moderation;

import dev.rejoinder.comment.Status;
import dev.rejoinder.comment.page.PageForm;
import dev.rejoinder.moderation.QueueQuery.Position;
import dev.rejoinder.moderation.QueueQuery.Sort;
import dev.rejoinder.paging.Cursor;
import dev.rejoinder.problem.Violations;
import dev.rejoinder.text.Nfc;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A validated request for a page of the queue. */
record QueueRequest(QueueQuery query, String[] asked) {
    private static final int POSITION_BYTES = 24;
    private static final int LONGEST_SEARCH = 200;

    /** @throws dev.rejoinder.problem.InvalidInput naming what does not fit */
    static QueueRequest of(
            PageForm pageForm,
            String site,
            @Nullable String status,
            @Nullable String sort,
            @Nullable String signal,
            @Nullable String text,
            @Nullable String page,
            @Nullable String limit,
            @Nullable String after) {
        Violations violations = new Violations();
        Status list = QueryParameters.one(violations, "status", status, Status.class, Status.PENDING);
        Sort order = QueryParameters.one(violations, "sort", sort, Sort.class, Sort.RISKIEST);
        int most = QueryParameters.limit(violations, limit, 50, 200);
        String wantedSignal = search(violations, "signal", signal);
        String wantedText = search(violations, "q", text);
        String wantedPage = QueryParameters.given(page);
        String key = wantedPage == null ? null : pageForm.key(violations, "page", wantedPage);
        violations.check();
        String[] asked = {
            "queue",
            site,
            list.name(),
            order.name(),
            String.valueOf(wantedSignal),
            String.valueOf(wantedText),
            String.valueOf(key)
        };
        String cursor = QueryParameters.given(after);
        Position place = cursor == null ? null : position(Cursor.position(cursor, asked));
        return new QueueRequest(new QueueQuery(site, list, order, wantedSignal, wantedText, key, place, most), asked);
    }

    @Nullable
    String cursor(@Nullable Position next) {
        if (next == null) {
            return null;
        }
        byte[] bytes = ByteBuffer.allocate(POSITION_BYTES)
                .putDouble(next.risk())
                .putLong(next.id().getMostSignificantBits())
                .putLong(next.id().getLeastSignificantBits())
                .array();
        return Cursor.of(bytes, asked);
    }

    private static Position position(byte[] bytes) {
        if (bytes.length != POSITION_BYTES) {
            throw Cursor.unfit();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        double risk = buffer.getDouble();
        if (!(risk >= 0 && risk <= 1)) {
            throw Cursor.unfit();
        }
        return new Position(risk, new UUID(buffer.getLong(), buffer.getLong()));
    }

    private static @Nullable String search(Violations violations, String field, @Nullable String typed) {
        String wanted = QueryParameters.given(typed);
        violations.addIf(
                wanted != null && wanted.length() > LONGEST_SEARCH,
                field,
                "must have at most " + LONGEST_SEARCH + " characters");
        return wanted == null ? null : Nfc.of(wanted).toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QueueRequest question
                && query.equals(question.query)
                && Arrays.equals(asked, question.asked);
    }

    @Override
    public int hashCode() {
        return query.hashCode();
    }

    @Override
    public String toString() {
        return query.toString();
    }
}
