package dev.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.bench.Bench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Looks at commands that were not run but written down: what they name has to be there. */
final class CommandChecks {
    private static final Set<String> PHASES =
            Set.of("package", "quarkus:run", "test", "test-compile", "verify", "-q", "-DskipTests");

    private static final String POM = Document.read(Path.of("pom.xml")).text();
    private static final String DOCKERFILE =
            Document.read(Path.of("Dockerfile")).text();
    private static final String BENCHES = benches();

    private CommandChecks() {}

    static void check(String command) {
        List<String> words = Arrays.asList(command.split(" "));
        switch (words.get(0)) {
            case "mvn" -> words.subList(1, words.size()).forEach(word -> maven(command, word));
            case "docker" -> docker(command, words);
            case "apt-get" -> assertThat(words.get(1)).as(command).isEqualTo("install");
            default -> throw new AssertionError("nothing checks " + command);
        }
    }

    private static void maven(String command, String word) {
        String name = word.substring(Math.min(2, word.length())).replaceAll("=.*", "");
        if (word.startsWith("-P")) {
            assertThat(POM).as(command).contains("<id>" + name + "</id>");
        } else if (word.startsWith("-Dbench=")) {
            assertThat(Bench.named(word.substring("-Dbench=".length())))
                    .as(command)
                    .isPresent();
        } else if (word.startsWith("-D") && !word.startsWith("-Dquarkus.") && !PHASES.contains(word)) {
            assertThat(BENCHES).as(command).contains("(\"" + name + "\"");
        } else if (!word.startsWith("-D")) {
            assertThat(PHASES).as(command).contains(word);
        }
    }

    private static void docker(String command, List<String> words) {
        assertThat(words.get(1)).as(command).isIn("build", "run", "compose", "stop");
        for (String word : words) {
            if (word.endsWith(".yaml")) {
                assertThat(Path.of(word)).as(command).exists();
            } else if (word.contains("=") && words.contains("--build-arg")) {
                assertThat(DOCKERFILE).as(command).contains("ARG " + word.substring(0, word.indexOf('=')) + "=");
            } else if (word.startsWith("rejoinder:")) {
                assertThat(DOCKERFILE).as(command).contains("VOLUME " + word.substring("rejoinder:".length()));
            }
        }
    }

    /** The sources of all benches: each option is asked for by its name there. */
    private static String benches() {
        StringBuilder sources = new StringBuilder();
        Document.eachFile(file -> {
            if (file.startsWith("src/bench") && file.toString().endsWith(".java") && Files.isRegularFile(file)) {
                sources.append(Document.read(file).text());
            }
        });
        return sources.toString();
    }
}
