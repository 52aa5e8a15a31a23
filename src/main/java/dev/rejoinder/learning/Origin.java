package dev.rejoinder.learning;

/** The kinds of teachers. Each has a window of its own, so that no amount of feedback displaces a moderator's lesson. */
enum Origin {
    MODERATORS(5_000, 16 << 20),
    /** Akismet's. Their feedback is more, and nobody looked twice. */
    CLIENTS(2_500, 8 << 20);

    private final int lessons;
    private final int bytes;

    Origin(int lessons, int bytes) {
        this.lessons = lessons;
        this.bytes = bytes;
    }

    /** How many lessons of each kind are learned; who has taught more has shown what they mean by the latest. */
    int mostLessons() {
        return lessons;
    }

    /** How long they may be, of each kind: 3 KB a lesson, where there are so many. In memory it takes some two or three times that. */
    int mostBytes() {
        return bytes;
    }
}
