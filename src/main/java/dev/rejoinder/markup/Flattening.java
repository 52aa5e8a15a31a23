package dev.rejoinder.markup;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Brings a parsed comment into the shape that is rendered: links lead to the web or are only their text, images are links,
 * bare addresses are linked, no link holds another, and nothing nests deeper than {@link #MAX_DEPTH}. Walks without
 * recursion, for depth is just what would exhaust the renderer's stack.
 */
final class Flattening {
    static final int MAX_DEPTH = 24;

    private final Node document;
    private final LinkBudget budget;
    private int depth = 1;
    private @Nullable Node openLink;

    private Flattening(Node document, LinkBudget budget) {
        this.document = document;
        this.budget = budget;
    }

    static void apply(Node document, LinkBudget budget) {
        new Flattening(document, budget).walk();
    }

    private void walk() {
        Node node = document.getFirstChild();
        while (node != null) {
            if (node instanceof Image image) {
                node = asLink(image);
            }
            if (isTooDeep(node) || (node instanceof Link link && !isGood(link))) {
                node = unwrapped(node);
            } else if (node instanceof Text text && openLink == null) {
                node = following(BareLinks.in(text));
            } else if (node.getFirstChild() != null) {
                depth++;
                openLink = node instanceof Link ? node : openLink;
                node = node.getFirstChild();
            } else {
                node = following(node);
            }
        }
    }

    private boolean isTooDeep(Node node) {
        if (node instanceof ListItem) {
            return !(node.getParent() instanceof ListBlock);
        }
        boolean container = node instanceof BlockQuote
                || node instanceof ListBlock
                || node instanceof Emphasis
                || node instanceof StrongEmphasis;
        return container && depth > MAX_DEPTH;
    }

    private boolean isGood(Link link) {
        String destination = WebAddress.inText(link.getDestination()).orElse("");
        if (openLink != null || destination.isEmpty() || !budget.allows(destination)) {
            return false;
        }
        if (link.getFirstChild() == null) {
            // A link without a text would be invisible: to readers, not to search engines.
            link.appendChild(new Text(destination));
        }
        link.setDestination(destination);
        return true;
    }

    private static Node asLink(Image image) {
        Link link = new Link(image.getDestination(), null);
        for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
            link.appendChild(child);
        }
        image.insertBefore(link);
        image.unlink();
        return link;
    }

    /** Puts a node's children in its place and gives the first of them, or what follows. */
    private @Nullable Node unwrapped(Node node) {
        Node first = node.getFirstChild();
        Node next = first == null ? following(node) : first;
        for (Node child = first; child != null; child = node.getFirstChild()) {
            node.insertBefore(child);
        }
        node.unlink();
        return next;
    }

    /** The next node in reading order that is not inside this one. */
    private @Nullable Node following(Node node) {
        Node at = node;
        while (at.getNext() == null) {
            at = at.getParent();
            if (at == null || at == document) {
                return null;
            }
            depth--;
            openLink = at == openLink ? null : openLink;
        }
        return at.getNext();
    }
}
