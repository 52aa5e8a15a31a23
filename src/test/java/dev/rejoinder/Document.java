package dev.rejoinder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A Markdown file of the project, as people read it. */
record Document(Path path, String text) {
    private static final Set<String> NOT_OURS = Set.of("target", "data", ".git", "node_modules");

    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    /** A fenced block ({@code answers} the one before it, which ends on the line above), or a command within a sentence. */
    record Block(Path document, int line, String language, String text, boolean answers) {
        @Override
        public String toString() {
            return document + ":" + line;
        }
    }

    static List<Document> all() {
        List<Document> all = new ArrayList<>();
        eachFile(file -> {
            if (file.toString().endsWith(".md")) {
                all.add(read(file));
            }
        });
        return all;
    }

    static Document read(Path path) {
        try {
            return new Document(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each file of the project, by its path from the top. */
    static void eachFile(java.util.function.Consumer<Path> visit) {
        Path top = Path.of("");
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    visit.accept(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a link of this document leads to, from the top of the project. */
    Path resolve(String link) {
        return path.toAbsolutePath().resolveSibling(link).normalize();
    }

    /** Blocks, and single commands within sentences, in the order of reading. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        parsed().accept(new AbstractVisitor() {
            private int nextLine;

            @Override
            public void visit(FencedCodeBlock block) {
                int line = block.getSourceSpans().get(0).getLineIndex() + 1;
                blocks.add(new Block(path, line, block.getInfo(), block.getLiteral(), line == nextLine));
                nextLine = line + block.getSourceSpans().size();
            }

            @Override
            public void visit(Code code) {
                if (Commands.isOne(code.getLiteral())) {
                    blocks.add(new Block(path, lineOf(code), "sh", code.getLiteral() + "\n", false));
                }
            }
        });
        return blocks;
    }

    /** What is set as code within sentences. */
    List<String> spans() {
        List<String> spans = new ArrayList<>();
        parsed().accept(new AbstractVisitor() {
            @Override
            public void visit(Code code) {
                spans.add(code.getLiteral());
            }
        });
        return spans;
    }

    List<String> links() {
        List<String> links = new ArrayList<>();
        parsed().accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
            }
        });
        return links;
    }

    /** The names by which links find headings, made as Git forges make them. */
    Set<String> anchors() {
        List<String> headings = new ArrayList<>();
        parsed().accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                StringBuilder words = new StringBuilder();
                heading.accept(new AbstractVisitor() {
                    @Override
                    public void visit(Text word) {
                        words.append(word.getLiteral());
                    }

                    @Override
                    public void visit(Code word) {
                        words.append(word.getLiteral());
                    }
                });
                headings.add(words.toString());
            }
        });
        return headings.stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private Node parsed() {
        return PARSER.parse(text);
    }

    private static int lineOf(Node node) {
        Node block = node;
        while (block.getSourceSpans().isEmpty()) {
            block = block.getParent();
        }
        return block.getSourceSpans().get(0).getLineIndex() + 1;
    }
}
