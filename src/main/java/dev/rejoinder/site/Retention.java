package dev.rejoinder.site;

/**
 * How long a site keeps what it does not need for good, in days.
 *
 * @param networkDays networks' fingerprints, from the submission on; 1 to 365
 * @param refusedDays rejected comments and spam, from that decision on; 1 to 3,650
 * @param originalDays sealed originals of what masking changed, once a comment is no longer pending; 0 to 90
 * @param addressDays authors' addresses of published comments, from publication on; 1 to {@value #AS_LONG_AS_THE_COMMENT}, which means as
 *     long as the comment
 * @param screeningDays what a comment was judged by, once it is no longer pending; 1 to 365
 */
public record Retention(int networkDays, int refusedDays, int originalDays, int addressDays, int screeningDays) {
    /** A hundred years: nothing is forgotten by age. */
    public static final int AS_LONG_AS_THE_COMMENT = 36_500;

    static final Retention DEFAULT = new Retention(30, 30, 7, AS_LONG_AS_THE_COMMENT, 7);
}
