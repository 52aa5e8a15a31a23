package dev.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    @Test
    void theWordPressPluginIsTheOneThatIsThere() throws IOException {
        String plugin = Files.readString(Path.of("deploy/akismet/rejoinder-akismet.php"));

        assertThat(Files.readString(Path.of("README.md"))).contains("```php\n" + plugin + "```\n");
    }
}
