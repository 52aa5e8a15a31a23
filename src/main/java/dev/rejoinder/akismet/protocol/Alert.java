package dev.rejoinder.akismet.protocol;

/**
 * What clients show to whoever runs the blog.
 *
 * @param code of our own: clients have words of theirs for some of Akismet's
 */
public record Alert(int code, String message) {
    static final Alert KEY_IS_OVER =
            new Alert(20_002, "This key is no longer valid. Ask whoever runs Rejoinder for a new one.");

    public static Alert overLimit(int limit) {
        return new Alert(
                20_001,
                limit + " comments were checked this month, which is the limit. Past twice as many, comments are no"
                        + " longer checked.");
    }
}
