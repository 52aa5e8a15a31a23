package dev.rejoinder.learning;

/** The kinds of teachers. Each has a window of its own, so that no amount of feedback displaces a moderator's lesson. */
enum Origin {
    MODERATORS(5_000, 16 << 20, 16),
    /** Akismet's. Their feedback is more, and nobody looked twice. */
    CLIENTS(2_500, 8 << 20, 32);

    private final int lessons;
    private final int bytes;
    private final int share;

    /** @param share of the heap, the how-manieth part */
    Origin(int lessons, int bytes, int share) {
        this.lessons = lessons;
        this.bytes = bytes;
        this.share = share;
    }

    /** How many lessons of each kind are learned; who has taught more has shown what they mean by the latest. */
    int mostLessons() {
        return lessons;
    }

    /**
     * How much memory lessons of each kind may take while they are learned: 3 KB a lesson where there are so many, and less where the heap is
     * below 256 MB, so that all kinds together take three sixteenths of it at most.
     */
    int mostBytes() {
        return mostBytes(Runtime.getRuntime().maxMemory());
    }

    int mostBytes(long heap) {
        return (int) Math.min(bytes, heap / share);
    }
}
