package dev.rejoinder;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which package names which table, and which way it goes: as the table of tables says, no more and no less. */
class TablesTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
    private static final Path TABLE = Path.of("src", "test", "resources", "dev", "rejoinder", "tables.txt");

    private static final Pattern CREATED = Pattern.compile("(?m)^create table (\\w+)");
    private static final Pattern DROPPED = Pattern.compile("(?m)^drop table (\\w+)");
    private static final Pattern NAMED =
            Pattern.compile("\\b(insert into|update|delete from|from|join|using)\\s+(\\w+)");

    private static final Pattern SQL = Pattern.compile("\\b(site_id|select|insert into|delete from)\\b");

    /** How a package goes to a table: through the ORM's entity, or by SQL that changes or only reads. */
    private enum Way {
        ENTITY,
        WRITES,
        READS
    }

    private static final Map<String, Map<String, Set<Way>>> FOUND = new TreeMap<>();
    private static final Set<String> TABLES = new TreeSet<>();

    @BeforeAll
    static void read() throws IOException {
        for (Path migration : files(MIGRATIONS, ".sql")) {
            String sql = Files.readString(migration);
            CREATED.matcher(sql).results().forEach(match -> TABLES.add(match.group(1)));
            DROPPED.matcher(sql).results().forEach(match -> TABLES.remove(match.group(1)));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            var sources = manager.getJavaFileObjectsFromPaths(files(SOURCES, ".java"));
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, sources);
            task.parse().forEach(file -> new Statements(file).scan(file, null));
        }
    }

    @Test
    void everyTableIsNamedByThoseWhoMayNameItAndByNobodyElse() throws IOException {
        assertThat(FOUND).isEqualTo(allowed());
    }

    @Test
    void everyTableIsSpokenOf() {
        assertThat(FOUND.keySet()).isEqualTo(TABLES);
    }

    /** The first of a line: its migration made the table, and it sees to it that rows are changed and removed. */
    @Test
    void theOwnerOfATableWritesIt() throws IOException {
        assertThat(lines()).allSatisfy(line -> assertThat(line).matches("\\w+: [a-z.]+=(entity|writes).*"));
    }

    @Test
    void aTableIsAnEntityInItsOwnersPackageAlone() throws IOException {
        assertThat(lines())
                .allSatisfy(line ->
                        assertThat(line.substring(line.indexOf('=') + 1)).doesNotContain("=entity"));
    }

    private static Map<String, Map<String, Set<Way>>> allowed() throws IOException {
        Map<String, Map<String, Set<Way>>> allowed = new TreeMap<>();
        for (String line : lines()) {
            Map<String, Set<Way>> packages = allowed.computeIfAbsent(line.split(":", -1)[0], key -> new TreeMap<>());
            for (String each : line.split(": ", -1)[1].split(" ", -1)) {
                packages.put(each.split("=", -1)[0], ways(each.split("=", -1)[1]));
            }
        }
        return allowed;
    }

    private static Set<Way> ways(String words) {
        return Stream.of(words.split("\\+"))
                .map(word -> Way.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(toCollection(() -> EnumSet.noneOf(Way.class)));
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static List<Path> files(Path under, String ending) throws IOException {
        try (Stream<Path> paths = Files.walk(under)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** Finds what a source file says to the database: its strings, whole even where they are put together. */
    private static final class Statements extends TreeScanner<Void, Void> {
        private final String room;

        Statements(CompilationUnitTree file) {
            this.room = file.getPackageName().toString().replaceFirst("^dev\\.rejoinder\\.", "");
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text) {
                statement(text);
            }
            return null;
        }

        @Override
        public Void visitBinary(BinaryTree sum, Void nothing) {
            if (sum.getKind() == Tree.Kind.PLUS) {
                statement(text(sum));
                return null;
            }
            return super.visitBinary(sum, null);
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
            if (annotation.getAnnotationType().toString().equals("Table")) {
                annotation.getArguments().stream()
                        .map(argument -> ((AssignmentTree) argument).getExpression())
                        .forEach(name -> add(String.valueOf(((LiteralTree) name).getValue()), Way.ENTITY));
            }
            return null;
        }

        private static String text(Tree part) {
            if (part instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                return text(sum.getLeftOperand()) + text(sum.getRightOperand());
            }
            return part instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : " … ";
        }

        private void statement(String text) {
            Matcher named = NAMED.matcher(SQL.matcher(text).find() ? text : "");
            while (named.find()) {
                boolean reads = Set.of("from", "join", "using").contains(named.group(1));
                add(named.group(2), reads ? Way.READS : Way.WRITES);
            }
        }

        private void add(String table, Way way) {
            if (TABLES.contains(table)) {
                FOUND.computeIfAbsent(table, key -> new TreeMap<>())
                        .computeIfAbsent(room, key -> EnumSet.noneOf(Way.class))
                        .add(way);
            }
        }
    }
}
