package dev.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Document.Block;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What documents say of files, settings and each other is so; what they tell people to type is tried by {@link DocumentsIT}. */
class DocumentsTest {
    private static final Pattern SETTING = Pattern.compile("REJOINDER_[A-Z_]*[A-Z]");

    /** Endings of files that documents name without their folders. */
    private static final Pattern FILE = Pattern.compile("[\\w.-]+\\.(bin|conf|java|jsonl|properties|rb|sh|xml|yaml)");

    /** What is shown in another language than the shell's, and why no test runs it. */
    private static final Map<String, String> SHOWN_ONLY =
            Map.of("ruby", "settings of a gem that is no part of this project, nor is Ruby");

    private static final Pattern TYPE = Pattern.compile("([A-Z][a-z]+){2,}");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static final List<Document> DOCUMENTS = Document.all();

    @Test
    void theReadmeIsReadInOneGo() throws IOException {
        assertThat(Files.size(Path.of("README.md"))).isLessThanOrEqualTo(9_000);
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(DOCUMENTS.stream()
                        .flatMap(document -> document.links().stream()
                                .filter(link -> !link.startsWith("http"))
                                .filter(link -> !leadsSomewhere(document, link))
                                .map(link -> document.path() + ": " + link)))
                .isEmpty();
    }

    @Test
    void everyDocumentIsReachedFromTheReadme() {
        Set<Path> reached = new TreeSet<>();
        reach(Path.of("README.md").toAbsolutePath(), reached);

        assertThat(reached)
                .containsAll(DOCUMENTS.stream()
                        .map(document -> document.path().toAbsolutePath())
                        .toList());
    }

    @Test
    void everyFileThatIsNamedIsThere() {
        Set<String> names = new HashSet<>();
        Document.eachFile(file -> names.add(file.getFileName().toString()));

        assertThat(spans().filter(span -> span.startsWith("src/") || span.startsWith("deploy/"))
                        .filter(span -> !span.equals("deploy/.env"))
                        .filter(span -> Files.notExists(Path.of(span))))
                .isEmpty();
        assertThat(spans().filter(span -> FILE.matcher(span).matches() && !names.contains(span)))
                .isEmpty();
    }

    @Test
    void everySettingThatIsNamedIsThere() {
        Set<String> known = new TreeSet<>(Settings.asVariables().keySet());
        // Those of the proxies and containers that stand before the service.
        Document.eachFile(file -> {
            if (file.startsWith("deploy") && !file.toString().endsWith(".md")) {
                known.addAll(settingsIn(Document.read(file)));
            }
        });
        Set<String> named = new TreeSet<>();
        DOCUMENTS.forEach(document -> named.addAll(settingsIn(document)));

        assertThat(known).containsAll(named);
    }

    @Test
    void everySettingIsInTheTableForOperatorsWithItsDefault() {
        List<String> rows =
                Document.read(Path.of("deploy/OPERATING.md")).text().lines().toList();

        assertThat(Settings.asVariables())
                .hasSizeGreaterThan(15)
                .allSatisfy((name, byDefault) -> assertThat(rows)
                        .anyMatch(row -> row.startsWith("| `" + name + "` | ")
                                && row.replace("`", "")
                                        .endsWith(byDefault.isEmpty() ? " |" : "| " + byDefault + " |")));
    }

    /** Words of two capitals, such as this test's own name, are types. */
    @Test
    void everyTypeThatIsNamedIsThere() {
        Set<String> types = new HashSet<>();
        Document.eachFile(file -> types.add(file.getFileName().toString().replaceAll("\\.java$", "")));

        assertThat(spans().filter(span -> TYPE.matcher(span).matches() && !types.contains(span)))
                .isEmpty();
    }

    /** The map of the README has each room of the house, and no other. */
    @Test
    void everyPackageIsOnTheMap() throws IOException {
        Path top = Path.of("src/main/java/dev/rejoinder");
        Set<String> packages = new TreeSet<>();
        try (Stream<Path> folders = Files.walk(top)) {
            folders.filter(folder -> Files.isDirectory(folder) && !folder.equals(top))
                    .forEach(folder ->
                            packages.add(top.relativize(folder).toString().replace('/', '.')));
        }
        String map = Document.read(Path.of("README.md")).text();
        Set<String> named = new TreeSet<>();
        map.lines()
                .dropWhile(line -> !line.startsWith("| package |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .forEach(row -> named.addAll(roomsOf(row)));

        assertThat(named).isEqualTo(packages);
    }

    /** Every block is a command, what was answered to the one above, or of a language that is shown only, with a reason. */
    @Test
    void nothingIsShownThatNoTestLooksAt() {
        assertThat(DOCUMENTS.stream()
                        .flatMap(document -> document.blocks().stream())
                        .filter(block -> !block.language().equals("sh"))
                        .filter(block -> !block.answers() || !Set.of("", "json").contains(block.language()))
                        .filter(block -> !SHOWN_ONLY.containsKey(block.language()))
                        .filter(block -> !isInATestOfClients(block)))
                .isEmpty();
    }

    @Test
    void everyDocumentIsTriedInAnOrderOfItsOwn() {
        assertThat(DocumentsIT.ORDER)
                .containsExactlyInAnyOrderElementsOf(DOCUMENTS.stream()
                        .map(document -> document.path().toString())
                        .toList());
    }

    /** The packages of one row: those of its first cell, and those within the only one, whose names begin with a dot. */
    private static Set<String> roomsOf(String row) {
        String[] cells = row.split("\\|", -1);
        Set<String> rooms = codeIn(cells[1]);
        for (String inner : codeIn(cells[2])) {
            if (inner.startsWith(".")) {
                rooms.add(codeIn(cells[1]).iterator().next() + inner);
            }
        }
        return rooms;
    }

    private static Set<String> codeIn(String text) {
        return CODE.matcher(text).results().map(code -> code.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** JavaScript is shown as a test runs it with the clients themselves. */
    private static boolean isInATestOfClients(Block block) {
        List<String> run = Document.read(Path.of("src/test/akismet-clients/as-documented.mjs"))
                .text()
                .lines()
                .toList();
        return block.language().equals("js")
                && run.containsAll(block.text()
                        .lines()
                        .filter(line -> !line.startsWith("//"))
                        .toList());
    }

    private static boolean leadsSomewhere(Document document, String link) {
        URI target = URI.create(link);
        Path file = target.getPath().isEmpty() ? document.path() : document.resolve(target.getPath());
        return Files.exists(file)
                && (target.getFragment() == null
                        || Document.read(file).anchors().contains(target.getFragment()));
    }

    private static void reach(Path file, Set<Path> reached) {
        if (!file.toString().endsWith(".md") || !reached.add(file)) {
            return;
        }
        Document document = new Document(file, Document.read(file).text());
        document.links().stream()
                .filter(link -> !link.startsWith("http") && !link.startsWith("#"))
                .forEach(link -> reach(document.resolve(URI.create(link).getPath()), reached));
    }

    private static Stream<String> spans() {
        return DOCUMENTS.stream().map(Document::spans).flatMap(Collection::stream);
    }

    private static Set<String> settingsIn(Document document) {
        return SETTING.matcher(document.text())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
