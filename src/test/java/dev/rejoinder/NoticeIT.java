package dev.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is packaged, and nothing else, has its licence told in NOTICE and in the list of materials. */
class NoticeIT {
    private static final Path PACKAGE = Path.of(
                    System.getProperty("rejoinder.runner", "target/quarkus-app/quarkus-run.jar"))
            .resolveSibling(".")
            .normalize();

    private static Set<String> libraries;

    /** Jars are named {@code group.artifact-version.jar}. */
    @BeforeAll
    static void list() throws IOException {
        assumeTrue(Files.exists(PACKAGE), "the service is not packaged at " + PACKAGE);
        try (Stream<Path> files = Files.walk(PACKAGE.resolve("lib"))) {
            libraries = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertThat(libraries).hasSizeGreaterThan(100);
    }

    @Test
    void everyLibraryThatIsShippedIsNamedOnce() throws IOException {
        List<String> named = Notice.read().libraries();

        assertThat(named).doesNotHaveDuplicates();
        assertThat(libraries)
                .allSatisfy(jar ->
                        assertThat(named).filteredOn(name -> isOf(jar, name)).hasSize(1));
    }

    @Test
    void nothingIsNamedThatIsNotShipped() throws IOException {
        assertThat(Notice.read().libraries())
                .allMatch(name -> libraries.stream().anyMatch(jar -> isOf(jar, name)));
    }

    @Test
    void theProgramsOwnJarHoldsLicenceNoticeAndMaterials() throws IOException {
        try (JarFile jar = new JarFile(programJar().toFile())) {
            for (String file : List.of("LICENSE", "NOTICE")) {
                try (InputStream in = jar.getInputStream(jar.getJarEntry("META-INF/" + file))) {
                    assertThat(in).as(file).hasBinaryContent(Files.readAllBytes(Path.of(file)));
                }
            }
            try (InputStream in = jar.getInputStream(jar.getJarEntry("META-INF/sbom/rejoinder.cdx.json"))) {
                assertMaterials(new ObjectMapper().readTree(in));
            }
        }
    }

    /** Each library as CycloneDX describes it: with version, address and licence. */
    private static void assertMaterials(JsonNode materials) {
        assertThat(materials.path("bomFormat").asText()).isEqualTo("CycloneDX");
        List<JsonNode> components = StreamSupport.stream(
                        materials.path("components").spliterator(), false)
                .toList();
        Set<String> described = components.stream()
                .map(one -> one.path("group").asText() + "." + one.path("name").asText() + "-"
                        + one.path("version").asText() + ".jar")
                .collect(Collectors.toSet());

        assertThat(described).containsAll(libraries);
        assertThat(components).allSatisfy(one -> {
            assertThat(one.path("purl").asText()).startsWith("pkg:maven/");
            assertThat(one.path("licenses")).as(one.path("purl").asText()).isNotEmpty();
        });
    }

    private static Path programJar() throws IOException {
        try (Stream<Path> files = Files.list(PACKAGE.resolve("app"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** {@code group:artifact}, where the artifact of a machine's kind ends in a star. */
    private static boolean isOf(String jar, String name) {
        String file = name.replace(':', '.');
        if (file.endsWith("*")) {
            return jar.startsWith(file.substring(0, file.length() - 1));
        }
        return jar.startsWith(file + "-") && Character.isDigit(jar.charAt(file.length() + 1));
    }
}
