package dev.rejoinder.site;

/** The form of a site's key: 2 to 40 of {@code a-z}, {@code 0-9} and {@code -}. */
public final class SiteKey {
    private SiteKey() {}

    public static boolean isOne(String key) {
        if (key.length() < 2 || key.length() > 40) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
                return false;
            }
        }
        return true;
    }
}
