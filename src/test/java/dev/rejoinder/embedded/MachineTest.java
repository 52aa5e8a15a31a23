package dev.rejoinder.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not run here is refused before anything is written, with what to do instead. */
class MachineTest {
    @TempDir
    Path root;

    @Test
    void itRunsHere() {
        assertThat(Machine.here().objection()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Windows 11, amd64, 'runs on Linux and macOS, and this is Windows 11.'",
        "FreeBSD, amd64, 'runs on Linux and macOS, and this is FreeBSD.'",
        "Linux, riscv64, 'no PostgreSQL for this machine (Linux on riscv64).'",
        "Linux, i386, 'no PostgreSQL for this machine (Linux on i386).'"
    })
    void anotherKindOfMachineIsTold(String os, String arch, String words) {
        assertThat(new Machine(os, arch, "UTF-8", root).objection())
                .hasValueSatisfying(said -> assertThat(said)
                        .contains(words, "QUARKUS_DATASOURCE_JDBC_URL", "container")
                        .doesNotContain("\n"));
    }

    @Test
    void anotherLibraryOfCIsTold() throws IOException {
        Files.createFile(Files.createDirectory(root.resolve("lib")).resolve("ld-musl-x86_64.so.1"));
        Machine alpine = new Machine("Linux", System.getProperty("os.arch"), "UTF-8", root);
        assertThat(alpine.objection())
                .hasValueSatisfying(said -> assertThat(said).contains("musl", "QUARKUS_DATASOURCE_JDBC_URL"));

        Files.createFile(Files.createDirectory(root.resolve("lib64")).resolve("ld-linux-x86-64.so.2"));
        assertThat(alpine.objection()).as("both are there").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/srv/kommentare-für-alle, ANSI_X3.4-1968", "/srv/\uFFFD\uFFFD, ANSI_X3.4-1968", "/srv/日本, ISO-8859-1"})
    void aPathThatJavaCannotNameIsTold(String path, String encoding) {
        assertThat(new Machine("Linux", "amd64", encoding, root).objectionTo(path))
                .hasValueSatisfying(said -> assertThat(said)
                        .contains("LC_ALL=C.UTF-8", encoding, "/srv/")
                        .matches("\\p{ASCII}*"));
        assertThat(new Machine("Linux", "amd64", "UTF-8", root).objectionTo(path))
                .isEmpty();
    }
}
