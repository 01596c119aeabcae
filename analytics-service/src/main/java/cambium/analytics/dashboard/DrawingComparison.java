package cambium.analytics.dashboard;

import cambium.analytics.results.MeasureResult;
import cambium.analytics.results.Results;
import cambium.analytics.scoring.HigherIs;
import cambium.analytics.scoring.Measure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds the parts below a manager, or below the top, side by side by one measure. */
final class DrawingComparison {
  private final Speech speech;
  private final Part part;
  private final Function<String, String> address;

  /**
   * @param address of the page that compares by a measure
   */
  DrawingComparison(Speech speech, Part part, Function<String, String> address) {
    this.speech = speech;
    this.part = part;
    this.address = address;
  }

  /**
   * The comparison.
   *
   * @param parts below, by name
   * @param by the measure's id; the most important one if there is no such figure
   */
  Comparison draw(
      String heading, String wholeName, List<Neighbourhood.Sub> parts, @Nullable String by) {
    List<Measure> measures = measures();
    Optional<Measure> chosen =
        measures.stream()
            .filter(measure -> measure.id().equals(by))
            .findFirst()
            .or(() -> measures.stream().findFirst());
    Optional<MeasureResult> whole = chosen.flatMap(measure -> figure(part.results(), measure));
    Standing standing = standing(parts, chosen, whole);
    List<Comparison.Row> rows = parts.stream().map(sub -> row(sub, chosen, standing)).toList();
    return new Comparison(
        heading,
        chosen.map(measure -> speech.title(measure.title())).orElse(""),
        chosen.map(this::best).orElse(""),
        chosen.map(measure -> Strip.lowest(measure.kind())).orElse(0),
        chosen.isEmpty() ? "" : finding(rows, parts, wholeName),
        whole.map(Strip::of).orElse(null),
        wholeName,
        measures.stream()
            .map(
                measure ->
                    new Comparison.Choice(
                        measure.id(),
                        speech.title(measure.title()),
                        address.apply(measure.id()),
                        chosen.filter(measure::equals).isPresent()))
            .toList(),
        rows);
  }

  private List<Measure> measures() {
    return part.sealed().measures().stream()
        .filter(measure -> figure(part.results(), measure).isPresent())
        .sorted(Comparator.comparing(Measure::construct, Theme.BY_CONSTRUCT))
        .toList();
  }

  private static Optional<MeasureResult> figure(Results results, Measure measure) {
    return Line.total(results).measure(measure.id());
  }

  private String best(Measure measure) {
    return speech.say(measure.higherIs() == HigherIs.BETTER ? "best.much" : "best.little");
  }

  private static Standing standing(
      List<Neighbourhood.Sub> parts, Optional<Measure> measure, Optional<MeasureResult> whole) {
    return new Standing(
        parts.stream()
            .flatMap(sub -> figure(sub, measure).stream())
            .flatMap(figure -> whole.map(all -> new Standing.Pair(figure, all)).stream())
            .toList());
  }

  private static Optional<MeasureResult> figure(Neighbourhood.Sub sub, Optional<Measure> measure) {
    return measure.filter(m -> sub.own()).flatMap(m -> figure(sub.results(), m));
  }

  private Comparison.Row row(Neighbourhood.Sub sub, Optional<Measure> measure, Standing standing) {
    Optional<MeasureResult> figure = figure(sub, measure);
    if (figure.isEmpty()) {
      return new Comparison.Row(sub.name(), sub.href(), null, "", "", speech.say("below.too-few"));
    }
    return new Comparison.Row(
        sub.name(),
        sub.href(),
        Strip.of(figure.get()),
        Range.nearest(figure.get().score()),
        speech.say(Range.of(figure.get())),
        speech.say("compare." + word(figure.get(), standing)));
  }

  private static String word(MeasureResult figure, Standing standing) {
    return standing.isHigher(figure) ? "higher" : standing.isLower(figure) ? "lower" : "alike";
  }

  /** How many surely differ, without pointing at one. */
  private String finding(
      List<Comparison.Row> rows, List<Neighbourhood.Sub> parts, String wholeName) {
    String alike = speech.say("compare.alike");
    long shown = rows.stream().filter(row -> row.strip() != null).count();
    long differ =
        rows.stream().filter(row -> row.strip() != null && !row.note().equals(alike)).count();
    if (shown == 0) {
      return speech.say("compare.nothing", String.valueOf(parts.size()));
    }
    return differ == 0
        ? speech.say("compare.none", wholeName)
        : speech.say("compare.some", String.valueOf(differ), String.valueOf(shown), wholeName);
  }
}
