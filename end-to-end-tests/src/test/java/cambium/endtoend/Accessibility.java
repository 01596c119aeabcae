package cambium.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.List;

/** What a program can check of WCAG 2.2 AA, in light and in dark. */
final class Accessibility {
  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final String TOO_WIDE =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  /** The page as it stands, also on devices of these widths; it is left as it was. */
  static void check(Page page, int... widths) {
    check(page, List.of(ColorScheme.LIGHT, ColorScheme.DARK), widths);
  }

  /** In light only: what does not depend on colours, such as another language. */
  static void checkInLight(Page page, int... widths) {
    check(page, List.of(ColorScheme.LIGHT), widths);
  }

  private static void check(Page page, List<ColorScheme> schemes, int... widths) {
    ViewportSize before = page.viewportSize();
    List<String> found = new ArrayList<>();
    for (int width : widths) {
      page.setViewportSize(width, before.height);
      if ((int) page.evaluate(TOO_WIDE) > 0) {
        found.add("wider than the device at " + width + " px");
      }
      for (ColorScheme scheme : schemes) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        new AxeBuilder(page)
            .withTags(TAGS).setLegacyMode(true).analyze().getViolations().stream()
                .map(violation -> describe(violation, width, scheme))
                .forEach(found::add);
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(before.width, before.height);
    assertThat(page.title()).as(page.url()).isNotBlank().isNotEqualTo("Cambium");
    assertThat(found).as("%s (%s)", page.url(), page.title()).isEmpty();
  }

  private static String describe(Rule violation, int width, ColorScheme scheme) {
    StringBuilder text = new StringBuilder();
    text.append(violation.getId()).append(" at ").append(width).append(" px, ").append(scheme);
    for (CheckedNode node : violation.getNodes()) {
      text.append("\n  ").append(node.getHtml()).append("\n    ");
      text.append(node.getFailureSummary().replace("\n", "\n    "));
    }
    return text.append('\n').toString();
  }

  private Accessibility() {}
}
