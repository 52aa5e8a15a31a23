package dev.rejoinder.markup;

/**
 * How many characters the links of one comment may point with. A reference link repeats its definition's address each time
 * it is used: without this, 20,000 characters could become many megabytes.
 */
final class LinkBudget {
    private int left;

    LinkBudget(int sourceLength) {
        left = 2 * sourceLength + 1_000;
    }

    boolean allows(String destination) {
        left -= destination.length();
        return left >= 0;
    }
}
