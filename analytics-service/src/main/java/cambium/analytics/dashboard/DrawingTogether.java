package cambium.analytics.dashboard;

import cambium.analytics.results.Driver;
import cambium.analytics.scoring.Measure;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;

/** Puts relations with stress into words: what goes together, never what causes what. */
final class DrawingTogether {
  private static final int MOST_SAID = 3;

  private final Speech speech;
  private final List<Measure> asked;

  DrawingTogether(Speech speech, List<Measure> asked) {
    this.speech = speech;
    this.asked = asked;
  }

  /** Empty where there are too few groups to compare. */
  Together draw(List<Driver> drivers) {
    List<String> said =
        drivers.stream().filter(Driver::clear).limit(MOST_SAID).map(this::said).toList();
    long groups = drivers.stream().mapToLong(Driver::atoms).max().orElse(0);
    return new Together(
        said.isEmpty() ? List.of(speech.say("drivers.none")) : said,
        speech.say("drivers.groups", groups),
        drivers.stream().map(this::row).toList());
  }

  private String said(Driver driver) {
    String key = driver.r().signum() > 0 ? "drivers.more" : "drivers.less";
    return speech.say(key, title(driver.measure()));
  }

  private Together.Row row(Driver driver) {
    String meaning =
        !driver.clear() ? "unclear" : driver.r().signum() > 0 ? "with-more" : "with-less";
    return new Together.Row(
        title(driver.measure()),
        place(driver.ciLow()),
        place(driver.r()),
        place(driver.ciHigh()),
        driver.clear(),
        speech.say(
            "drivers.range", number(driver.r()), number(driver.ciLow()), number(driver.ciHigh())),
        speech.say("drivers." + meaning));
  }

  private static double place(BigDecimal relation) {
    return 150 + 150 * relation.doubleValue();
  }

  private String number(BigDecimal relation) {
    NumberFormat format = NumberFormat.getInstance(speech.locale());
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    String size = format.format(relation.abs());
    return relation.signum() < 0 ? "−" + size : size;
  }

  private String title(String measure) {
    return asked.stream()
        .filter(one -> one.id().equals(measure))
        .findFirst()
        .map(one -> speech.title(one.title()))
        .orElse(measure);
  }
}
