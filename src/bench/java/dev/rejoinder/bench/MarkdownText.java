package dev.rejoinder.bench;

/** Text that must stay text in Markdown (CommonMark 0.31, section 2.4), with no more backslashes than a careful author would type. */
final class MarkdownText {
    private MarkdownText() {}

    /** Escapes what would be markup anywhere in a line. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean active = switch (c) {
                case '*', '`', '[', ']' -> true;
                case '\\' -> !wordAt(text, i + 1);
                case '_' -> !(wordAt(text, i - 1) && wordAt(text, i + 1));
                case '!' -> i + 1 == text.length();
                case '<' -> opensLink(text, i + 1);
                case '&' -> opensEntity(text, i + 1);
                default -> false;
            };
            out.append(active ? "\\" : "").append(c);
        }
        return out.toString();
    }

    /** Escapes what would be markup only at the start of a line. */
    static String escapedStart(String line) {
        if (line.isEmpty()) {
            return line;
        }
        if ("#>-+=~".indexOf(line.charAt(0)) >= 0) {
            return "\\" + line;
        }
        int digits = 0;
        while (digits < line.length() && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
            digits++;
        }
        boolean numbered =
                digits > 0 && digits < line.length() && (line.charAt(digits) == '.' || line.charAt(digits) == ')');
        return numbered ? line.substring(0, digits) + "\\" + line.substring(digits) : line;
    }

    /** An address as a link destination: what would end or change it is percent-encoded. */
    static String destination(String address) {
        StringBuilder out = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c <= ' ' || "()<>\\".indexOf(c) >= 0) {
                out.append('%')
                        .append(Integer.toHexString(0x100 | c).substring(1).toUpperCase(java.util.Locale.ROOT));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean wordAt(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean opensLink(String text, int from) {
        boolean address = false;
        for (int i = from; i < text.length() && text.charAt(i) > ' ' && text.charAt(i) != '<'; i++) {
            if (text.charAt(i) == '>') {
                return address;
            }
            address |= ":@.".indexOf(text.charAt(i)) >= 0;
        }
        return false;
    }

    private static boolean opensEntity(String text, int from) {
        for (int i = from; i < text.length() && i < from + 40; i++) {
            if (text.charAt(i) == ';') {
                return i > from;
            }
            if (!wordAt(text, i) && text.charAt(i) != '#') {
                return false;
            }
        }
        return false;
    }
}
