package dev.rejoinder.masking;

/** {@code a•••@e•••.com}: first letters and last label, always three dots, so that not even lengths are told. */
final class PartialMask {
    private static final String DOTS = "\u2022\u2022\u2022";

    private PartialMask() {}

    static String of(String local, String domain) {
        int lastDot = domain.lastIndexOf('.');
        String end = lastDot < 0 ? "" : domain.substring(lastDot);
        return initial(local) + DOTS + "@" + initial(domain) + DOTS + end;
    }

    private static String initial(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
