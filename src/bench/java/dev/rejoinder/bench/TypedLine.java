package dev.rejoinder.bench;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What stands inside one paragraph, typed in Markdown. */
final class TypedLine {
    private static final Set<String> EMPHASIS = Set.of("em", "i");
    private static final Set<String> STRONG = Set.of("strong", "b");

    private static final Set<String> WEB = Set.of("http://", "https://");

    private final StringBuilder typed = new StringBuilder();

    void add(Node node) {
        if (node instanceof TextNode text) {
            typed.append(MarkdownText.escaped(text.getWholeText().replaceAll("[ \t\r\n\f]+", " ")));
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (name.equals("br")) {
                typed.append('\n');
            } else if (name.equals("code")) {
                code(element.wholeText());
            } else if (name.equals("a")) {
                link(element.attr("href").strip(), inside(element));
            } else if (EMPHASIS.contains(name) || STRONG.contains(name)) {
                marked(STRONG.contains(name) ? "**" : "*", inside(element));
            } else {
                typed.append(inside(element));
            }
        }
    }

    /** The lines without blanks around them and without more than one empty line in a row. */
    String typed() {
        return typed.toString()
                .lines()
                .map(line -> MarkdownText.escapedStart(collapsed(line)))
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static String inside(Element element) {
        TypedLine line = new TypedLine();
        element.childNodes().forEach(line::add);
        return line.typed.toString();
    }

    private void code(String code) {
        String fence = "`".repeat(longestRun(code, '`') + 1);
        typed.append(
                Stream.of(code.split("\n", -1)).map(line -> span(line, fence)).collect(Collectors.joining("\n")));
    }

    private static String span(String code, String fence) {
        String line = collapsed(code);
        String edge = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return line.isEmpty() ? "" : fence + edge + line + edge + fence;
    }

    /** A link whose text is its address was made by the blog: its author typed the text. */
    private void link(String address, String shown) {
        int separator = address.indexOf("://");
        int scheme = separator < 0 ? 0 : separator + 3;
        boolean leadsSomewhere = WEB.contains(address.substring(0, scheme).toLowerCase(Locale.ROOT));
        String line = shown.replace('\n', ' ');
        String text = collapsed(line);
        if (!leadsSomewhere
                || text.isEmpty()
                || text.equals(MarkdownText.escaped(address))
                || text.equals(MarkdownText.escaped(address.substring(scheme)))) {
            typed.append(shown);
        } else {
            typed.append(line.startsWith(" ") ? " [" : "[").append(text);
            typed.append("](").append(MarkdownText.destination(address)).append(line.endsWith(" ") ? ") " : ")");
        }
    }

    /** Emphasis only where CommonMark 0.31, section 6.2, leaves no doubt that it is one. */
    private void marked(String mark, String inside) {
        String text = inside.strip();
        boolean plain = !text.isEmpty()
                && text.indexOf('\n') < 0
                && Character.isLetterOrDigit(text.charAt(0))
                && Character.isLetterOrDigit(text.charAt(text.length() - 1))
                && (typed.isEmpty() || typed.charAt(typed.length() - 1) != '*');
        int before = inside.indexOf(text);
        typed.append(
                plain
                        ? inside.substring(0, before) + mark + text + mark + inside.substring(before + text.length())
                        : inside);
    }

    static int longestRun(String text, char of) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == of ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static String collapsed(String line) {
        return line.replaceAll("[ \t\f]+", " ").strip();
    }
}
