package dev.rejoinder.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DurabilityTest {
    @Test
    void dataIsKeptAcrossRestarts() throws IOException, SQLException {
        Path folder = Folders.fresh("restart");
        try (EmbeddedPostgres first = Folders.start(folder)) {
            Folders.execute(first, "create table kept as select 42 as answer");
        }
        assertThat(Folders.serverOf(folder)).isEqualTo(-1);

        try (EmbeddedPostgres second = Folders.start(folder)) {
            assertThat(Folders.ask(second, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void theServerOfAKilledProcessIsStoppedAndNothingCommittedIsLost() throws Exception {
        Path folder = Folders.fresh("orphan");
        Process launcher = launch(folder);
        assertThat(launcher.inputReader().readLine()).isEqualTo("committed");
        ProcessHandle orphan = ProcessHandle.of(Folders.serverOf(folder)).orElseThrow();
        launcher.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();

        try (EmbeddedPostgres next = Folders.start(folder)) {
            orphan.onExit().get(10, TimeUnit.SECONDS);
            assertThat(Folders.ask(next, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void aServerKilledTogetherWithItsLauncherIsRecovered() throws Exception {
        Path folder = Folders.fresh("power-cut");
        Process launcher = launch(folder);
        assertThat(launcher.inputReader().readLine()).isEqualTo("committed");
        ProcessHandle server = ProcessHandle.of(Folders.serverOf(folder)).orElseThrow();
        launcher.destroyForcibly().waitFor();
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);

        try (EmbeddedPostgres next = Folders.start(folder)) {
            assertThat(Folders.ask(next, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void aProcessThatGotTheNumberOfADeadServerIsLeftAloneAndDoesNotBlockTheStart() throws Exception {
        Path folder = Folders.fresh("stale-number");
        Folders.start(folder).close();
        Process stranger = new ProcessBuilder("sleep", "120").start();
        try {
            Path real = folder.toRealPath().resolve("postgres");
            Files.writeString(
                    real.resolve("postmaster.pid"),
                    stranger.pid() + "\n" + real + "\n1700000000\n5432\n\n127.0.0.1\n  12345   99999\nready   \n");

            try (EmbeddedPostgres next = Folders.start(folder)) {
                assertThat(Folders.ask(next, "select 1")).isEqualTo("1");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void anInterruptedFirstStartIsRedone() throws IOException, SQLException {
        Path folder = Folders.fresh("interrupted");
        Path half = PrivateFiles.createFolder(folder.resolve("postgres.new"));
        Files.writeString(half.resolve("PG_VERSION"), "18\n");
        Files.createFile(folder.resolve("rejoinder.lock"));

        try (EmbeddedPostgres database = Folders.start(folder)) {
            assertThat(Folders.ask(database, "select 1")).isEqualTo("1");
        }
        assertThat(half).doesNotExist();
    }

    @Test
    void halfUnpackedProgramsAreUnpackedAgain() throws IOException {
        Path folder = Folders.fresh("unpacking");
        Path home = Binaries.unpacked(folder, EmbeddedPostgres.ARCHIVE);
        Path postgres = home.resolve("bin/postgres");
        FileTime before = Files.getLastModifiedTime(postgres);
        assertThat(Binaries.unpacked(folder, EmbeddedPostgres.ARCHIVE)).isEqualTo(home);
        assertThat(Files.getLastModifiedTime(postgres)).isEqualTo(before);

        Files.write(postgres, new byte[0]);
        Binaries.unpacked(folder, EmbeddedPostgres.ARCHIVE);

        assertThat(postgres).isExecutable();
        assertThat(Files.size(postgres)).isPositive();
        PrivateFiles.delete(folder);
    }

    @Test
    void ownershipIsMovedWhenTheWayAroundRootChanges() throws Exception {
        Path folder = Folders.fresh("ways");
        assumeTrue(
                UnprivilegedUser.choose(folder).equals(UnprivilegedUser.NAMESPACE),
                "not root, so there is one way only");
        for (UnprivilegedUser way :
                List.of(UnprivilegedUser.NOBODY, UnprivilegedUser.NAMESPACE, UnprivilegedUser.NOBODY)) {
            try (EmbeddedPostgres database = EmbeddedPostgres.start(DataFolder.open(folder), Folders.programs(), way)) {
                Folders.execute(database, "create table if not exists kept (n int)");
                Folders.execute(database, "insert into kept values (1)");
            }
        }
        try (EmbeddedPostgres database = Folders.start(folder)) {
            assertThat(Folders.ask(database, "select count(*) from kept")).isEqualTo("3");
        }
    }

    @Test
    void aLostPasswordIsRefused() throws IOException {
        Path folder = Folders.fresh("no-password");
        Folders.start(folder).close();
        Files.delete(folder.resolve("password"));

        assertThatThrownBy(() -> Folders.start(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("backup");
    }

    private static Process launch(Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
        command.add(folder.toString());
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
