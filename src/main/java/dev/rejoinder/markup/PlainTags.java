package dev.rejoinder.markup;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders what a comment shows otherwise than a document: headings, rules, code without classes, links without titles. */
final class PlainTags implements NodeRenderer {
    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    PlainTags(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Heading.class,
                ThematicBreak.class,
                FencedCodeBlock.class,
                IndentedCodeBlock.class,
                OrderedList.class,
                Link.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Heading) {
            block("<p><strong>", node, "</strong></p>");
        } else if (node instanceof OrderedList) {
            block("<ol>\n", node, "</ol>");
        } else if (node instanceof ThematicBreak) {
            html.line();
            html.raw("<p>* * *</p>");
            html.line();
        } else if (node instanceof FencedCodeBlock code) {
            code(code.getLiteral());
        } else if (node instanceof IndentedCodeBlock code) {
            code(code.getLiteral());
        } else if (node instanceof Link link) {
            html.tag("a", Map.of("href", link.getDestination()));
            children(link);
            html.tag("/a");
        }
    }

    private void block(String open, Node node, String close) {
        html.line();
        html.raw(open);
        children(node);
        html.raw(close);
        html.line();
    }

    private void code(String literal) {
        html.line();
        html.raw("<pre><code>");
        html.text(literal);
        html.raw("</code></pre>");
        html.line();
    }

    private void children(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
