package dev.rejoinder;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which commands documents tell people to give. */
final class Commands {
    private static final Set<String> PROGRAMS =
            Set.of("apt-get", "bash", "curl", "docker", "java", "mvn", "npm", "openssl", "pg_dump", "sh");

    /** Programs that a test cannot run, and why; what they are asked for is checked instead, by {@link CommandChecks}. */
    static final Map<String, String> STOOD_IN_FOR = new TreeMap<>(Map.of(
            "mvn", "it runs these tests, starts the service as they do, or measures for minutes",
            "docker", "builds from public registries; tests run where there is none",
            "apt-get", "changes the machine"));

    private Commands() {}

    /** Whether a piece of code within a sentence is a whole command, not only a program's name. */
    static boolean isOne(String code) {
        int space = code.indexOf(' ');
        return space > 0 && PROGRAMS.contains(code.substring(0, space));
    }
}
