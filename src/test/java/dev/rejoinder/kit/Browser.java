package dev.rejoinder.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser, Debian's Chromium, with nothing of its own in it; waits on conditions for a while and never sleeps. */
public final class Browser implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** Starts it; the test is skipped where it is not installed. */
    public static Browser open() throws IOException {
        Assumptions.assumeTrue(
                Files.isExecutable(PROGRAM) && Files.isExecutable(DRIVER),
                "Skipped: there is no Chromium here (Debian: apt-get install chromium chromium-driver)");
        Path profile = Files.createTempDirectory("rejoinder-browser");
        ChromeOptions options = new ChromeOptions()
                .setBinary(PROGRAM.toFile())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .withLogFile(new File("target/chromedriver.log"))
                .build();
        return new Browser(new ChromeDriver(service, options), profile);
    }

    public Browser phone(boolean dark) {
        return device(390, 844, true, dark);
    }

    public Browser desktop(boolean dark) {
        return device(1280, 900, false, dark);
    }

    private Browser device(int width, int height, boolean mobile, boolean dark) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
        Object scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        Object still = Map.of("name", "prefers-reduced-motion", "value", "reduce");
        command("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme, still)));
        return this;
    }

    public Browser scripts(boolean run) {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
        return this;
    }

    public Browser go(String address) {
        driver.get(address);
        return this;
    }

    /** Leaves nothing of an earlier visit behind. */
    public Browser forget(String address) {
        go(address);
        script("sessionStorage.clear()");
        return this;
    }

    public String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    public WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Whether such an element is there and takes up room; asked in one go, for the page may be changing. */
    public boolean shows(String selector) {
        return Boolean.TRUE.equals(script(
                "return [...document.querySelectorAll(arguments[0])].some(e => e.getClientRects().length > 0)",
                selector));
    }

    /** Waits until the first element has this in its text. */
    public void awaitText(String selector, String text) {
        until(
                "return [...document.querySelectorAll(arguments[0])].some(e => e.textContent.includes(arguments[1]))",
                selector,
                text);
    }

    /** Waits until the script says true. */
    public void until(String script, Object... arguments) {
        new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
                .withMessage(script + " " + List.of(arguments))
                .until(it -> Boolean.TRUE.equals(driver.executeScript(script, arguments)));
    }

    public Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Types where the focus is. */
    public Browser type(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
        return this;
    }

    /** Goes on with the Tab key to the next element that fits; each on the way must show that it has the focus. */
    public Browser tabTo(String selector) {
        for (int i = 0; i < 60; i++) {
            driver.switchTo().activeElement().sendKeys(Keys.TAB);
            WebElement active = driver.switchTo().activeElement();
            assertThat(active.getCssValue("outline-style"))
                    .as(active.getTagName())
                    .isNotEqualTo("none");
            if (Boolean.TRUE.equals(script("return arguments[0].matches(arguments[1])", active, selector))) {
                return this;
            }
        }
        throw new AssertionError("The Tab key does not lead to " + selector);
    }

    public boolean hasFocus(String selector) {
        return Boolean.TRUE.equals(script("return document.activeElement.matches(arguments[0])", selector));
    }

    /** What axe-core finds against the rules of WCAG 2 and good practice: rule and element, one a line. */
    public List<String> violations() {
        driver.executeScript(axe());
        Object found = driver.executeAsyncScript("const done = arguments[0]; axe.run(document).then("
                + "r => done(r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.failureSummary + ' ' + n.html))),"
                + " e => done(['axe-core failed: ' + e]))");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** What the browser complained of since it was last asked. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** Keeps a picture of the whole page. */
    public void picture(String name) {
        Map<?, ?> size = (Map<?, ?>) command("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
        Map<String, Object> clip =
                Map.of("x", 0, "y", 0, "width", size.get("width"), "height", size.get("height"), "scale", 1);
        Object png = command("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip))
                .get("data");
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode((String) png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        try (var files = Files.walk(profile)) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
