package cambium.endtoend;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The pictures in docs/screenshots, drawn anew only where -Dcambium.screenshots=true asks. */
final class Screenshots {
  private static final boolean ASKED = Boolean.getBoolean("cambium.screenshots");

  /** What a device of this size shows. */
  static void take(Page page, String name, int width, int height) {
    if (!ASKED) {
      return;
    }
    var before = page.viewportSize();
    page.setViewportSize(width, height);
    page.evaluate("scrollTo(0, 0)");
    page.screenshot(new Page.ScreenshotOptions().setPath(directory().resolve(name)));
    page.setViewportSize(before.width, before.height);
  }

  /** All of a page, as far as it goes down. */
  static void takeWhole(Page page, String name, int width) {
    if (!ASKED) {
      return;
    }
    var before = page.viewportSize();
    page.setViewportSize(width, 844);
    page.evaluate("scrollTo(0, 0)");
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(directory().resolve(name)));
    page.setViewportSize(before.width, before.height);
  }

  private static Path directory() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
        .map(path -> path.resolve("docs"))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow()
        .resolve("screenshots");
  }

  private Screenshots() {}
}
