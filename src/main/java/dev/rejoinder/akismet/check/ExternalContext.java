package dev.rejoinder.akismet.check;

/**
 * What is known already when a blog asks about a comment.
 *
 * @param honeypotFilled whether the field that people do not see was filled
 * @param lastMinute other comments the site's blogs asked about in the last minute, from the same network
 * @param lastHour the same in the last hour
 * @param nearDuplicates other comments of the last days with nearly the same text
 * @param nearSpam whether one of them was said to be spam
 * @param ham how many of the same author's comments, by address and network, were said not to be spam
 * @param spam how many were said to be spam
 */
public record ExternalContext(
        boolean honeypotFilled,
        int lastMinute,
        int lastHour,
        int nearDuplicates,
        boolean nearSpam,
        int ham,
        int spam) {}
