package dev.rejoinder.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Writes a comment's HTML as its author would have typed it in Markdown: paragraphs, line breaks, quotes, code, emphasis and links; of
 * anything else only the text. What would be markup by accident is escaped, so that the visible text survives.
 */
final class AsTyped {
    private final List<String> blocks = new ArrayList<>();
    private TypedLine line = new TypedLine();

    private AsTyped() {}

    static String markdown(String html) {
        return blocks(Jsoup.parseBodyFragment(html).body());
    }

    private static String blocks(Element container) {
        AsTyped typed = new AsTyped();
        container.childNodes().forEach(typed::add);
        typed.endParagraph();
        return String.join("\n\n", typed.blocks);
    }

    private void add(Node node) {
        if (node instanceof Element element && isBlock(element)) {
            endParagraph();
            String block = block(element);
            if (!block.isEmpty()) {
                blocks.add(block);
            }
        } else if (node instanceof Element element && hasBlocks(element)) {
            element.childNodes().forEach(this::add);
        } else {
            line.add(node);
        }
    }

    private static String block(Element element) {
        if (element.nameIs("pre")) {
            return fenced(element.wholeText().strip());
        }
        String inside = blocks(element);
        return element.nameIs("blockquote") && !inside.isEmpty()
                ? inside.lines().map(l -> ("> " + l).strip()).collect(Collectors.joining("\n"))
                : inside;
    }

    private static String fenced(String code) {
        String fence = "`".repeat(Math.max(3, TypedLine.longestRun(code, '`') + 1));
        return code.isEmpty() ? "" : fence + "\n" + code + "\n" + fence;
    }

    /** jsoup counts a line break among the blocks. */
    private static boolean isBlock(Element element) {
        return element.isBlock() && !element.nameIs("br");
    }

    private static boolean hasBlocks(Element element) {
        return element.stream().skip(1).anyMatch(AsTyped::isBlock);
    }

    private void endParagraph() {
        String paragraph = line.typed();
        if (!paragraph.isEmpty()) {
            blocks.add(paragraph);
        }
        line = new TypedLine();
    }
}
