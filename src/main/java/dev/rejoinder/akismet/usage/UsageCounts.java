package dev.rejoinder.akismet.usage;

import org.jspecify.annotations.Nullable;

/**
 * Counts of checks and of wrong answers.
 *
 * @param calls checks that were answered: spam and ham together
 * @param missedSpam what was said to be spam and had not been answered so
 * @param falsePositives what was answered to be spam and said not to be
 */
public record UsageCounts(long calls, long spam, long ham, long missedSpam, long falsePositives) {
    static final UsageCounts NOTHING = new UsageCounts(0, 0, 0, 0, 0);

    public static UsageCounts ofCheck(boolean spam) {
        return new UsageCounts(1, spam ? 1 : 0, spam ? 0 : 1, 0, 0);
    }

    /**
     * What it makes of a difference that somebody says what a comment was.
     *
     * @param answer what it was answered, if it was asked about
     * @param before what was said of it before
     */
    public static UsageCounts ofFeedback(@Nullable Boolean answer, @Nullable Boolean before, boolean spam) {
        return new UsageCounts(
                0,
                0,
                0,
                missed(answer, spam) - missed(answer, before),
                falsePositives(answer, spam) - falsePositives(answer, before));
    }

    private static int missed(@Nullable Boolean answer, @Nullable Boolean said) {
        return said != null && said && (answer == null || !answer) ? 1 : 0;
    }

    private static int falsePositives(@Nullable Boolean answer, @Nullable Boolean said) {
        return said != null && !said && (answer == null || answer) ? 1 : 0;
    }

    /** What was made of checks that nobody said anything of, in per cent: right, as far as is known. */
    double accuracy() {
        long wrong = missedSpam + falsePositives;
        return calls == 0 ? 100 : Math.max(0, Math.round((calls - wrong) * 10_000.0 / calls) / 100.0);
    }
}
