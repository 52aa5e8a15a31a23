package dev.rejoinder.site;

/**
 * The longest texts a site takes, in Unicode code points after normalisation.
 *
 * @param name author's name, 1 to 200
 * @param email author's address, 6 to 254 (RFC 5321, section 4.5.3.1, erratum 1690)
 * @param website author's website, 10 to 2,000
 * @param text the comment, 1 to 20,000
 */
public record Limits(int name, int email, int website, int text) {
    static final Limits DEFAULT = new Limits(80, 254, 500, 10_000);
    /** The widest that a site can have. */
    public static final Limits WIDEST = new Limits(200, 254, 2_000, 20_000);
}
