package dev.rejoinder.thread;

import dev.rejoinder.comment.ReadingPath;
import dev.rejoinder.comment.page.PageForm;
import dev.rejoinder.comment.page.Pages;
import dev.rejoinder.paging.Cursor;
import dev.rejoinder.problem.Violations;
import dev.rejoinder.site.Site;
import dev.rejoinder.text.PlainId;
import dev.rejoinder.text.PlainNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reader asks of a thread, checked. */
record SliceRequest(
        ThreadQuery query, Shape shape, @Nullable Integer closeAfterDays)
        implements ThreadRequest, Comparable<SliceRequest> {
    private static final int MOST = 500;
    private static final int USUAL = 50;
    private static final Map<String, Boolean> SORTS = Map.of("oldest", false, "newest", true);
    private static final Map<String, Shape> SHAPES = Map.of("flat", Shape.FLAT, "tree", Shape.TREE);

    private static final Comparator<SliceRequest> ORDER = Comparator.comparing(SliceRequest::query, ThreadQuery.ORDER)
            .thenComparing(SliceRequest::shape)
            .thenComparing(SliceRequest::closeAfterDays, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()));

    /** @throws dev.rejoinder.problem.InvalidInput naming what does not fit */
    static SliceRequest of(
            PageForm pageForm,
            String site,
            @Nullable String page,
            @Nullable String sort,
            @Nullable String shape,
            @Nullable String limit,
            @Nullable String after,
            @Nullable String around,
            @Nullable Integer closeAfterDays) {
        Violations violations = new Violations();
        String key = pageForm.key(violations, "page", page);
        String order = given(sort, "oldest");
        String form = given(shape, "flat");
        violations.addIf(!SORTS.containsKey(order), "sort", "must be oldest or newest");
        violations.addIf(!SHAPES.containsKey(form), "shape", "must be flat or tree");
        int most = limit(violations, limit);
        boolean turns = around != null && !around.isEmpty();
        boolean goesOn = after != null && !after.isEmpty();
        violations.addIf(turns && goesOn, "around", "cannot stand together with after");
        UUID target = turns ? id(violations, String.valueOf(around)) : null;
        violations.check();
        ReadingPath place = goesOn ? place(String.valueOf(after), site, key, order, form) : null;
        ThreadQuery query = new ThreadQuery(site, key, Boolean.TRUE.equals(SORTS.get(order)), place, target, most);
        return new SliceRequest(query, Shape.valueOf(form.toUpperCase(Locale.ROOT)), closeAfterDays);
    }

    @Override
    public String site() {
        return query.site();
    }

    @Override
    public List<UUID> pages() {
        return List.of(Pages.id(query.site(), query.page()));
    }

    @Override
    public int weight() {
        return 2 * query.page().length() + 1_000;
    }

    @Override
    public int compareTo(SliceRequest other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean fits(Site now) {
        return Objects.equals(closeAfterDays, now.policy().closeAfterDays());
    }

    /** The cursor for going on behind a place in this very list. */
    @Nullable
    String cursor(@Nullable ReadingPath next) {
        String order = query.newest() ? "newest" : "oldest";
        return next == null
                ? null
                : Cursor.of(
                        next.bytes(),
                        "thread",
                        query.site(),
                        query.page(),
                        order,
                        shape.name().toLowerCase(Locale.ROOT));
    }

    private static ReadingPath place(String after, String site, String key, String order, String form) {
        try {
            return ReadingPath.of(Cursor.position(after, "thread", site, key, order, form));
        } catch (IllegalArgumentException e) {
            throw Cursor.unfit();
        }
    }

    private static int limit(Violations violations, @Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return USUAL;
        }
        int limit = PlainNumber.of(typed).orElse(0);
        boolean fits = limit >= 1 && limit <= MOST;
        violations.addIf(!fits, "limit", "must be a number from 1 to " + MOST);
        return fits ? limit : USUAL;
    }

    private static @Nullable UUID id(Violations violations, String typed) {
        UUID id = PlainId.of(typed).orElse(null);
        violations.addIf(id == null, "around", "is not a comment shown on this page");
        return id;
    }

    private static String given(@Nullable String typed, String usual) {
        return typed == null || typed.isEmpty() ? usual : typed;
    }
}
