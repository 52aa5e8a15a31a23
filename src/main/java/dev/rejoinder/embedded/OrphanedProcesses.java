package dev.rejoinder.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a killed postmaster leaves behind. Each of its processes ends by itself at its next pause, which a long statement puts off; until the
 * last is gone no other server starts. Nothing is lost with them: the next server recovers from the log of what was committed.
 */
final class OrphanedProcesses {
    private OrphanedProcesses() {}

    /** Ends those of this cluster; the children of a server that lives are none. Finds them on Linux only, where others have to wait. */
    static void end(Path cluster) {
        List<ProcessHandle> orphans = ProcessHandle.allProcesses()
                .filter(process -> worksIn(cluster, process) && !isPostmaster(process))
                .filter(process -> process.parent()
                        .filter(parent -> worksIn(cluster, parent))
                        .isEmpty())
                .toList();
        orphans.forEach(ProcessHandle::destroyForcibly);
    }

    static boolean worksIn(Path cluster, ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), cluster)
                    && process.info().command().orElse("").endsWith("/postgres");
        } catch (IOException notToBeSeen) {
            return false;
        }
    }

    /** Only the server itself still shows the words it was started with. */
    private static boolean isPostmaster(ProcessHandle process) {
        Optional<String[]> words = process.info().arguments();
        return words.isPresent() && List.of(words.get()).contains("-D");
    }
}
