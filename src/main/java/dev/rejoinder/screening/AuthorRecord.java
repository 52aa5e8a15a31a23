package dev.rejoinder.screening;

/**
 * What moderators decided about this author's earlier comments. Only comments whose address and network both fit are
 * counted: an address alone is unproven and earns nothing.
 *
 * @param published how many stand published
 * @param rejected how many were rejected or called spam
 */
public record AuthorRecord(int published, int rejected) {
    private static final AuthorRecord NONE = new AuthorRecord(0, 0);

    /** Nothing known of the author. */
    public static AuthorRecord none() {
        return NONE;
    }
}
