package cambium.endtoend;

import static org.assertj.core.api.Assumptions.assumeThat;

import cambium.platform.testing.TestReport;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real browser. On a machine without one, the tests that need it are skipped and say so. */
final class Browser implements AutoCloseable {
  static final int PHONE = 390;
  static final int DESK = 1280;

  private static final String NAMED_BY = "CAMBIUM_TEST_CHROMIUM";
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final double PATIENCE = 30_000;

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
    TestReport.note("browser", "Chromium " + chromium.version());
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
  }

  static Browser open() {
    Optional<Path> executable = executable();
    assumeThat(executable)
        .as("Skipped without a browser: no Chromium on the PATH, none named by %s", NAMED_BY)
        .isPresent();
    return new Browser(executable.orElseThrow());
  }

  private static Optional<Path> executable() {
    String named = System.getenv(NAMED_BY);
    if (named != null) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/bin";
    return Stream.of(path.split(File.pathSeparator))
        .filter(directory -> !directory.isBlank())
        .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Somebody with a device of this width, who has never been here before. */
  BrowserContext visitor(int width) {
    return visitor(width, true);
  }

  BrowserContext visitorWithoutScript(int width) {
    return visitor(width, false);
  }

  private BrowserContext visitor(int width, boolean script) {
    BrowserContext visitor =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Oslo")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script));
    visitor.setDefaultTimeout(PATIENCE);
    return visitor;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
