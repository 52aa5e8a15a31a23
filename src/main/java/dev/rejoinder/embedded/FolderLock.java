package dev.rejoinder.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Keeps a data folder to one service at a time. The operating system drops the lock when the process dies, however it dies.
 *
 * <p>Two traps are walked round here. A channel that was garbage collected gives its lock up, so channels are held in a static field. And on
 * POSIX, closing <em>any</em> descriptor of a file drops the process' locks on it, so a channel that met a lock of this same process is never
 * closed.
 */
final class FolderLock implements AutoCloseable {
    private static final List<FileChannel> HELD = new ArrayList<>();

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @throws StartRefused when this or another process has the folder
     */
    static FolderLock take(Path lockFile) throws IOException {
        synchronized (HELD) {
            FileChannel channel = FileChannel.open(
                    lockFile,
                    Set.of(CREATE, READ, WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            FileLock lock;
            try {
                lock = channel.tryLock();
            } catch (OverlappingFileLockException sameProcess) {
                HELD.add(channel);
                throw inUse(lockFile, Long.toString(ProcessHandle.current().pid()));
            }
            if (lock == null) {
                String owner = read(channel);
                channel.close();
                throw inUse(lockFile, owner);
            }
            HELD.add(channel);
            write(channel, Long.toString(ProcessHandle.current().pid()));
            return new FolderLock(channel);
        }
    }

    @Override
    public void close() {
        synchronized (HELD) {
            HELD.remove(channel);
            try {
                channel.close();
            } catch (IOException nothingLeftToRelease) {
                // the descriptor is gone, and the lock with it
            }
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(20);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
    }

    private static void write(FileChannel channel, String pid) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static StartRefused inUse(Path lockFile, String pid) {
        return new StartRefused("Another Rejoinder"
                + (pid.isEmpty() ? "" : " (process " + pid + ")")
                + " is using the data folder " + lockFile.getParent()
                + ". Stop that one first, or give this one a folder of its own with REJOINDER_EMBEDDED_DIRECTORY.");
    }
}
