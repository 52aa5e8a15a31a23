package dev.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What a release is made of is said exactly, and whose it is. */
class ReleaseTest {
    /** What Maven runs for a jar without being asked for it by name. */
    private static final Set<String> OF_THE_LIFECYCLE = Set.of(
            "maven-clean-plugin",
            "maven-resources-plugin",
            "maven-compiler-plugin",
            "maven-surefire-plugin",
            "maven-jar-plugin",
            "maven-install-plugin",
            "maven-deploy-plugin",
            "maven-site-plugin");

    private static final Pattern EXACT = Pattern.compile("\\d+\\.\\d+[\\w.-]*");
    private static final Path RESOURCES = Path.of("src", "main", "resources", "dev", "rejoinder");

    @Test
    void everyPluginHasAnExactVersion() throws Exception {
        Element project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getDocumentElement();
        List<String> versioned = new ArrayList<>();
        List<String> used = new ArrayList<>(OF_THE_LIFECYCLE);
        NodeList plugins = project.getElementsByTagName("plugin");
        for (int i = 0; i < plugins.getLength(); i++) {
            String name = child(plugins.item(i), "artifactId");
            used.add(name);
            String version = resolved(child(plugins.item(i), "version"), project);
            if (!version.isEmpty()) {
                assertThat(version).as(name).matches(EXACT).doesNotContain("SNAPSHOT");
                versioned.add(name);
            }
        }

        assertThat(versioned).containsAll(used);
    }

    @Test
    void everyImageHasAnExactVersionOrDigest() throws IOException {
        List<String> images = Stream.concat(
                        Files.readAllLines(Path.of("Dockerfile")).stream()
                                .filter(line -> line.startsWith("FROM ") && line.contains("/"))
                                .map(line -> line.split(" ", -1)[1]),
                        Files.readAllLines(Path.of("deploy", "compose.yaml")).stream()
                                .map(String::strip)
                                .filter(line -> line.startsWith("image:") && line.contains("/"))
                                .map(line -> line.substring("image:".length()).strip()))
                .toList();

        // PostgreSQL's exact versions have two parts.
        assertThat(images)
                .hasSize(3)
                .allMatch(image -> image.contains("@sha256:")
                        || (EXACT.matcher(image.substring(image.lastIndexOf(':') + 1))
                                        .matches()
                                && (image.contains("/postgres:") || Pattern.matches(".*:\\d+\\.\\d+\\.\\d.*", image))));
    }

    /** A file that .dockerignore keeps from the build fails it. */
    @Test
    void theImagesBuildIsGivenWhatItCopies() throws IOException {
        List<String> given = Files.readAllLines(Path.of(".dockerignore")).stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();
        List<String> copied = Files.readAllLines(Path.of("Dockerfile")).stream()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
                .flatMap(line -> {
                    List<String> words = Stream.of(line.split(" ", -1))
                            .filter(word -> !word.startsWith("--"))
                            .toList();
                    return words.subList(1, words.size() - 1).stream();
                })
                .toList();

        assertThat(copied).isNotEmpty().isSubsetOf(given).allMatch(file -> Files.exists(Path.of(file)));
    }

    /** Mail, secrets and address of a service in containers are set as of any other. */
    @Test
    void composePassesOnWhatAnOperatorHasToSet() throws IOException {
        JsonNode compose =
                new YAMLMapper().readTree(Path.of("deploy", "compose.yaml").toFile());
        Set<String> passed = new TreeSet<>();
        compose.at("/services/rejoinder/environment").fieldNames().forEachRemaining(passed::add);
        Matcher mailer = Pattern.compile("`(QUARKUS_MAILER_\\w+)(?:=\\w+)?`")
                .matcher(Files.readString(Path.of("deploy", "OPERATING.md")));

        assertThat(passed)
                .contains("REJOINDER_SECRET", "REJOINDER_FORMER_SECRETS", "REJOINDER_ADMIN_TOKEN")
                .contains("REJOINDER_PUBLIC_URL", "REJOINDER_TRUSTED_PROXIES")
                .containsAll(mailer.results().map(found -> found.group(1)).toList())
                .contains("QUARKUS_MAILER_PORT", "QUARKUS_MAILER_USERNAME", "QUARKUS_MAILER_PASSWORD");
        assertThat(passed)
                .filteredOn(name -> name.startsWith("REJOINDER_"))
                .isSubsetOf(Settings.asVariables().keySet());
    }

    @Test
    void theProgramBringsItsLicenceAndNotice() throws IOException {
        for (String file : List.of("LICENSE", "NOTICE")) {
            assertThat(Path.of("target", "classes", "META-INF", file)).hasSameBinaryContentAs(Path.of(file));
        }
    }

    /** A list says in its first lines whose it is; models cannot. */
    @Test
    void whatOthersMadeIsTold() throws IOException {
        String notice = Notice.read().text();
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("screening"))) {
            List<Path> lists =
                    files.filter(file -> file.toString().endsWith(".txt")).toList();
            assertThat(lists).isNotEmpty();
            for (Path list : lists) {
                List<String> head = Files.readAllLines(list).stream()
                        .takeWhile(line -> line.startsWith("#"))
                        .toList();
                assertThat(head).as("whose %s is", list).isNotEmpty();
                if (head.stream().anyMatch(line -> line.startsWith("# Licence:") || line.contains("splorp"))) {
                    assertThat(notice).contains(list.getFileName().toString());
                }
                head.stream()
                        .filter(line -> line.contains("Copyright"))
                        .forEach(line -> assertThat(notice).contains(line.substring(2)));
            }
        }
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".bin")))
                    .isNotEmpty()
                    .allMatch(notice::contains);
        }
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            assertThat(files.map(Path::toString).filter(name -> name.matches(".*\\.(woff2?|ttf|otf)")))
                    .as("fonts, of which NOTICE says that there are none")
                    .isEmpty();
        }
    }

    private static String child(Node node, String name) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(name)) {
                return child.getTextContent().strip();
            }
        }
        return "";
    }

    private static String resolved(String version, Element project) {
        return version.startsWith("${")
                ? project.getElementsByTagName(version.substring(2, version.length() - 1))
                        .item(0)
                        .getTextContent()
                : version;
    }
}
