package cambium.analytics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.fixtures.Measures;
import cambium.analytics.results.Driver;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** What a page says of relations with stress: that they go together, and nothing more. */
class TogetherTest {
  private static final List<Driver> DRIVERS =
      List.of(
          driver("demands", "0.67", "0.57", "0.75", true),
          driver("know-why", "-0.40", "-0.52", "-0.25", true),
          driver("control", "0.09", "-0.08", "0.24", false));

  private static Driver driver(String measure, String r, String low, String high, boolean clear) {
    return new Driver(
        measure, new BigDecimal(r), new BigDecimal(low), new BigDecimal(high), 152, clear);
  }

  private static Together together(Locale locale, List<Driver> drivers) {
    return new DrawingTogether(
            new Speech(messages(), locale),
            List.of(Measures.scale("demands", 1), Measures.scale("know-why", 1)))
        .draw(drivers);
  }

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("analytics/messages", "analytics/findings");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @Test
  void onlyWhatIsClearIsSaid() {
    Together said = together(Locale.ENGLISH, DRIVERS);
    assertThat(said.said())
        .containsExactly(
            "“demands” goes together with more stress.",
            "“know-why” goes together with less stress.");
    assertThat(said.groups()).startsWith("Compared over 152 groups");
    assertThat(said.rows())
        .extracting(Together.Row::meaning)
        .containsExactly("more stress", "less stress", "not clear enough to say");
    assertThat(said.rows().get(1).range()).isEqualTo("−0.40, most likely between −0.52 and −0.25");
    assertThat(together(Locale.ENGLISH, DRIVERS.subList(2, 3)).said())
        .containsExactly("Nothing goes together with stress clearly enough to be named.");
    assertThat(together(Locale.ENGLISH, List.of()).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nb", "da", "sv"})
  void everyLanguageShowsThePanel(String language) {
    Locale locale = Locale.forLanguageTag(language);
    ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    engine.setMessageSource(messages());
    Context context = new Context(locale, Map.of("together", together(locale, DRIVERS)));
    String panel = engine.process("analytics/drivers", Set.of("drivers"), context);
    assertThat(panel)
        .contains("<th scope=\"row\">demands</th>", "152", "x1=\"235.5\"")
        .doesNotContain("??", "dashboard.", "Demands go together");
    assertThat(panel).contains(language.equals("en") ? "0.67" : "0,67");
  }
}
