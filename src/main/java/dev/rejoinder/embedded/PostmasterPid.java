package dev.rejoinder.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code postmaster.pid} says: which process serves, or served, a cluster. After a crash of the machine its number may belong to any
 * other process, which must neither be signalled nor keep the database from starting.
 */
record PostmasterPid(Path cluster, List<String> lines, long pid) {
    static @Nullable PostmasterPid read(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return null;
        }
        List<String> lines = Files.readAllLines(file);
        try {
            return new PostmasterPid(
                    cluster, lines, Math.abs(Long.parseLong(lines.get(0).strip())));
        } catch (NumberFormatException | IndexOutOfBoundsException torn) {
            // Half written when the power went. PostgreSQL would not start over it, and no server can be behind it.
            Files.delete(file);
            return null;
        }
    }

    /** The process, when it lives and is the server of this very cluster. */
    Optional<ProcessHandle> server() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::serves);
    }

    /**
     * Makes the next start pass over the number of a process that is none of ours. PostgreSQL ignores the number of the process that called
     * {@code pg_ctl}, and still looks, by the shared memory block the file names, whether anything uses the cluster; without the file it would
     * not look.
     */
    void disown() throws IOException {
        if (ProcessHandle.of(pid).isEmpty()) {
            return;
        }
        List<String> ours = new ArrayList<>(lines);
        ours.set(0, Long.toString(ProcessHandle.current().pid()));
        // Written in place, as PostgreSQL itself does: the file keeps its owner.
        Files.write(cluster.resolve("postmaster.pid"), ours);
    }

    private boolean serves(ProcessHandle process) {
        List<String> words = Arrays.asList(process.info().arguments().orElse(new String[0]));
        int folder = words.indexOf("-D") + 1;
        if (folder > 0 && folder < words.size() && words.get(folder).equals(cluster.toString())) {
            return true;
        }
        // The server works in its data folder; this finds it also when the folder was moved under it (Linux).
        return OrphanedProcesses.worksIn(cluster, process);
    }
}
