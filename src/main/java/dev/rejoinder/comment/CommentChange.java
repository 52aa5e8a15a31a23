package dev.rejoinder.comment;

/** A comment under lock, and how it stood before. */
record CommentChange(Comment comment, int version, Status status, Status queuedAs) {
    static CommentChange of(Comment comment) {
        return new CommentChange(comment, comment.version(), comment.status(), comment.queuedAs());
    }

    boolean isChanged() {
        return comment.version() != version;
    }

    boolean wentUp() {
        return status != Status.PUBLISHED && comment.status() == Status.PUBLISHED;
    }

    boolean wentDown() {
        return status == Status.PUBLISHED && comment.status() != Status.PUBLISHED;
    }
}
