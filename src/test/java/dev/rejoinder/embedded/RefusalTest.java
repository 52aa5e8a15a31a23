package dev.rejoinder.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RefusalTest {
    @Test
    void aSecondServiceOnOneFolderIsRefusedAndTheFirstKeepsIt() throws IOException, SQLException, InterruptedException {
        Path folder = Folders.fresh("two");
        try (EmbeddedPostgres first = Folders.start(folder)) {
            for (int attempt = 0; attempt < 3; attempt++) {
                System.gc();
                assertThatThrownBy(() -> Folders.start(folder))
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining(folder.toRealPath().toString())
                        .hasMessageContaining("REJOINDER_EMBEDDED_DIRECTORY");
                Process other = launch(folder);
                assertThat(new String(other.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                        .contains("process " + ProcessHandle.current().pid());
                assertThat(other.waitFor()).isEqualTo(1);
            }
            assertThat(Folders.ask(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void ofTwoStartsAtOnceOneWins() throws Exception {
        Path folder = Folders.fresh("race");
        Folders.programs();
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<EmbeddedPostgres> start = () -> {
            together.await();
            return Folders.start(folder);
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        int won = 0;
        int refused = 0;
        for (Future<EmbeddedPostgres> result : threads.invokeAll(java.util.List.of(start, start))) {
            try (EmbeddedPostgres database = result.get()) {
                won++;
                assertThat(Folders.ask(database, "select 1")).isEqualTo("1");
            } catch (ExecutionException failure) {
                refused++;
                assertThat(failure).hasCauseInstanceOf(StartRefused.class);
            }
        }
        threads.shutdown();
        assertThat(won).isEqualTo(1);
        assertThat(refused).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"17", "19"})
    void dataOfAnotherMajorVersionIsRefusedWithWhatToDo(String version) throws IOException {
        Path folder = Folders.fresh("version-" + version);
        Files.writeString(PrivateFiles.createFolder(folder.resolve("postgres")).resolve("PG_VERSION"), version + "\n");

        assertThatThrownBy(() -> Folders.start(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("PostgreSQL " + version)
                .hasMessageContaining("PostgreSQL 18")
                .hasMessageContaining("pg_dump")
                .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void aFolderThatHoldsOtherThingsIsLeftAlone() throws IOException {
        Path folder = Folders.fresh("home");
        Files.createFile(folder.resolve("letter.txt"));
        var before = Files.getPosixFilePermissions(folder);

        assertThatThrownBy(() -> Folders.start(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("letter.txt");
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(before);
    }

    @Test
    void aFileInTheFoldersPlaceIsRefused() throws IOException {
        Path file = Files.createFile(Folders.fresh("file").resolve("data"));

        assertThatThrownBy(() -> Folders.start(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is a file");
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused() {
        assertThatThrownBy(() -> Folders.start(Path.of("/proc/rejoinder")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("/proc/rejoinder")
                .hasMessageContaining("REJOINDER_EMBEDDED_DIRECTORY");
    }

    @Test
    void aMachineWithoutProgramsIsTold() throws IOException {
        Path folder = Folders.fresh("platform");

        assertThatThrownBy(() -> Binaries.unpacked(folder, Binaries.archive("SunOS", "sparcv9")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("postgres-sunos-sparcv9.txz")
                .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz"
    })
    void programsAreFoundByThePlatformsName(String os, String arch, String archive) {
        assertThat(Binaries.archive(os, arch)).isEqualTo(archive);
    }

    @Test
    void aFullDiskIsSaidPlainly() {
        assertThat(DataFolder.refused(Path.of("/d"), new IOException("No space left on device")))
                .hasMessageContaining("is full");
    }

    private static Process launch(Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Launcher.class.getName(), folder.toString())
                .start();
    }
}
