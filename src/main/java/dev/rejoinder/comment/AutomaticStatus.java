package dev.rejoinder.comment;

/**
 * The status that policy gives a text.
 *
 * @param decisionRequired whether it is held for more than what it says, so that only a moderator may publish it, and no other text in its place
 */
public record AutomaticStatus(Status status, boolean decisionRequired) {
    /** Of the blog's own texts. */
    public static final AutomaticStatus OFFICIAL = new AutomaticStatus(Status.PUBLISHED, false);

    /** Whether readers see it at once. */
    public boolean isPublished() {
        return status == Status.PUBLISHED;
    }
}
