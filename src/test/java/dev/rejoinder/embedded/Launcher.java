package dev.rejoinder.embedded;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that starts a server, commits a row, says so, and then waits to be killed. */
final class Launcher {
    private Launcher() {}

    @SuppressWarnings("MustBeClosedChecker")
    public static void main(String[] arguments) throws Exception {
        EmbeddedPostgres database = Folders.start(Path.of(arguments[0]));
        Folders.execute(database, "create table kept as select 42 as answer");
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write("committed\n".getBytes(StandardCharsets.UTF_8));
        }
        new CountDownLatch(1).await();
    }
}
