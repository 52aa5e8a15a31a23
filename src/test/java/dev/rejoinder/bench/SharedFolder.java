package dev.rejoinder.bench;

import java.nio.file.Path;

/** The folder of data beside the project that is not part of it; system property {@code rejoinder.shared} names another. */
public final class SharedFolder {
    private SharedFolder() {}

    /** Where something in it would be; look whether it is there. */
    public static Path resolve(String path) {
        return Path.of(System.getProperty("rejoinder.shared", "../shared")).resolve(path);
    }
}
