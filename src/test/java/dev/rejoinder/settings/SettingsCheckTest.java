package dev.rejoinder.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCheckTest {
    private static final String REFUSED = "/dev/rejoinder/settings/refused.csv";
    private static final Path CLASSES = Path.of("target", "classes");

    /** Any value will do, for only the database knows. */
    private static final Set<String> UNREFUSABLE = Set.of("QUARKUS_DATASOURCE_USERNAME", "QUARKUS_DATASOURCE_PASSWORD");

    @ParameterizedTest
    @CsvFileSource(resources = REFUSED)
    void aValueThatMakesNoSenseIsRefusedInOneSentenceThatNamesTheSettingAndWhatItMayBe(String variable, String typed) {
        Setting setting = SettingCatalogue.all().stream()
                .filter(each -> each.variable().equals(variable))
                .findFirst()
                .orElseThrow();

        String fault = SettingsCheck.fault(environment(Map.of(variable, typed))).orElseThrow();

        assertThat(fault)
                .startsWith(variable + " may be " + setting.form().allowed() + ", but it is ")
                .endsWith(".")
                .hasLineCount(1);
        if (!setting.form().isShown()) {
            assertThat(fault).matches(".*, but it is (empty|something else)\\.");
        }
    }

    @Test
    void everySettingHasAValueThatIsRefused() throws IOException {
        Set<String> tried = rows().map(row -> row.split(",", 2)[0]).collect(Collectors.toCollection(TreeSet::new));
        tried.addAll(UNREFUSABLE);

        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(SettingCatalogue.all().stream()
                        .filter(setting -> !setting.internal())
                        .map(Setting::variable)
                        .toList());
    }

    @Test
    void everyMappingIsInTheCatalogue() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            assertThat(mappings())
                    .containsExactlyElementsOf(
                            files.filter(file -> file.toString().endsWith(".class"))
                                    .map(SettingsCheckTest::load)
                                    .filter(type -> type.isAnnotationPresent(ConfigMapping.class))
                                    .map(Class::getName)
                                    .sorted()
                                    .toList());
        }
    }

    /** Filters and resources are made before the configuration of the run is there. */
    @Test
    void everyMappingIsThereEarlyEnough() {
        assertThat(mappings().map(name -> load(name)))
                .allSatisfy(type -> assertThat(type).hasAnnotation(StaticInitSafe.class));
    }

    @Test
    void aStartWithoutAnySettingIsNotRefused() {
        assertThat(SettingsCheck.fault(environment(Map.of()))).isEmpty();
    }

    @Test
    void whatIsShippedIsNotRefused() throws IOException {
        assertThat(SettingsCheck.fault(new SmallRyeConfigBuilder()
                        .addDefaultInterceptors()
                        .withSources(new PropertiesConfigSource(
                                Path.of("src/main/resources/application.properties")
                                        .toUri()
                                        .toURL(),
                                100))
                        .build()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "REJOINDER_TRUSTED_PROXIES, ''",
        "REJOINDER_TRUSTED_PROXIES, '10.0.0.0/8, 2001:db8::/32,'",
        "REJOINDER_LIMIT_NETWORK, 0",
        "REJOINDER_LIMIT_SITE, ' 600 '",
        "REJOINDER_SCREENING_BUDGET, PT0.25S",
        "REJOINDER_SCREENING_BUDGET, 1",
        "REJOINDER_RETENTION_EVERY, 1d",
        "REJOINDER_DEMO, FALSE",
        "REJOINDER_PUBLIC_URL, https://blog.example/comments/",
        "REJOINDER_FORMER_SECRETS, ''",
        "QUARKUS_HTTP_HOST, ::1",
        "QUARKUS_HTTP_PORT, 0",
        "QUARKUS_MAILER_FROM, A blog <comments@blog.example>",
        "QUARKUS_MAILER_START_TLS, required"
    })
    void aValueThatMakesSenseIsNot(String variable, String typed) {
        assertThat(SettingsCheck.fault(environment(Map.of(variable, typed)))).isEmpty();
    }

    @Test
    void aReferenceToNothingIsRefusedWithoutItsWords() {
        assertThat(SettingsCheck.fault(environment(Map.of("REJOINDER_ADMIN_TOKEN", "abc${NOWHERE_TO_BE_FOUND}def"))))
                .hasValueSatisfying(fault ->
                        assertThat(fault).startsWith("REJOINDER_ADMIN_TOKEN ").doesNotContain("abc", "NOWHERE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-9223372036854775809",
                "９",
                "1_000",
                "0x10",
                "+1",
                "1e3",
                "250MS",
                "PT",
                "P1D",
                "1d12h",
                "９s",
                "1h 30m",
                "yes",
                "T",
                "\t5\n"
            })
    void whatIsAdmittedCanBeRead(String typed) {
        for (Setting setting : SettingCatalogue.all()) {
            if (setting.form().admits(typed) && !typed.isBlank()) {
                assertThat(read(setting.variable(), typed)).as(setting.name()).isTrue();
            }
        }
    }

    /** The service reads it by the same mappings. */
    private static boolean read(String variable, String typed) {
        var builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new EnvConfigSource(Map.of(variable, typed), 300))
                .withDefaultValue("quarkus.datasource.jdbc.url", "jdbc:postgresql:none")
                .withDefaultValue("smallrye.config.mapping.validate-unknown", "false");
        mappings().forEach(name -> builder.withMapping(load(name)));
        return builder.build().getConfigValue("smallrye.config.mapping.validate-unknown") != null;
    }

    private static SmallRyeConfig environment(Map<String, String> variables) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new EnvConfigSource(variables, 300))
                .build();
    }

    private static Stream<String> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources" + REFUSED)).stream();
    }

    private static Stream<String> mappings() {
        try {
            return Files.readAllLines(Path.of("src/main/resources/dev/rejoinder/settings/mappings.txt")).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(Path file) {
        String path = CLASSES.relativize(file).toString();
        return load(path.substring(0, path.length() - ".class".length()).replace('/', '.'));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, SettingsCheckTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
