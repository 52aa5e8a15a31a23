package dev.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Raw input cannot be stored: whoever tries from outside is refused by the compiler. */
class GatesTest {
    private static final String NOT_PUBLIC = "compiler.err.not.def.public.cant.access";

    @TempDir
    Path classes;

    static Stream<Arguments> attempts() {
        return Stream.of(
                Arguments.of(
                        "a masked text that nobody masked",
                        "Object made = new dev.rejoinder.masking.Masked(\"me@example.com\", java.util.List.of(), false);",
                        NOT_PUBLIC,
                        "Masked(java.lang.String,java.util.List<dev.rejoinder.masking.HiddenAddress>,boolean)"),
                Arguments.of(
                        "a text that nobody assessed",
                        "Object made = new dev.rejoinder.comment.AssessedText(masker.mask(\"Hello\"), \"<p>Hello</p>\","
                                + " dev.rejoinder.screening.Assessment.official(), 1);",
                        NOT_PUBLIC,
                        "AssessedText("),
                Arguments.of(
                        "a text of raw input by the way that is open",
                        "texts.of(\"me@example.com\", dev.rejoinder.screening.Assessment.official(), 1);",
                        "compiler.err.prob.found.req",
                        "java.lang.String cannot be converted to dev.rejoinder.masking.Masked"),
                Arguments.of(
                        "a new comment",
                        "Object made = new dev.rejoinder.intake.NewComment(null, null, null, null, null, null, null, null);",
                        NOT_PUBLIC,
                        "dev.rejoinder.intake.NewComment"),
                Arguments.of(
                        "its row",
                        "Object made = dev.rejoinder.intake.SubmissionRow.of(null, null);",
                        NOT_PUBLIC,
                        "dev.rejoinder.intake.SubmissionRow"),
                Arguments.of(
                        "the write itself",
                        "dev.rejoinder.intake.Submissions submissions = null;",
                        NOT_PUBLIC,
                        "dev.rejoinder.intake.Submissions"),
                Arguments.of(
                        "a text put into an entity",
                        "dev.rejoinder.comment.Revision revision = null;",
                        NOT_PUBLIC,
                        "dev.rejoinder.comment.Revision"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attempts")
    void theCompilerRefuses(String what, String statement, String code, String told) throws IOException {
        List<Diagnostic<? extends JavaFileObject>> errors = compile(statement);

        assertThat(errors).as(what).singleElement().satisfies(error -> {
            assertThat(error.getCode()).startsWith(code);
            assertThat(error.getMessage(Locale.ROOT)).contains(told);
        });
    }

    /** Else the attempts could fail for any reason at all. */
    @Test
    void whatIsMaskedAndAssessedCompiles() throws IOException {
        assertThat(compile("dev.rejoinder.comment.AssessedText made = texts.of(masker.mask(\"me@example.com\"),"
                        + " dev.rejoinder.screening.Assessment.official(), 1); made.text();"))
                .isEmpty();
    }

    private List<Diagnostic<? extends JavaFileObject>> compile(String statement) throws IOException {
        String source =
                "package dev.rejoinder.outside; class Attempt { void make(dev.rejoinder.masking.AddressMasker masker,"
                        + " dev.rejoinder.comment.Texts texts) { " + statement + " } }";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-d",
                    classes.toString(),
                    "-cp",
                    Path.of("target", "classes") + java.io.File.pathSeparator + System.getProperty("java.class.path"));
            compiler.getTask(new StringWriter(), files, found, options, null, List.of(new Source(source)))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .<Diagnostic<? extends JavaFileObject>>map(each -> each)
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///dev/rejoinder/outside/Attempt.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
