package cambium.analytics.dashboard;

import cambium.analytics.results.Gap;
import cambium.analytics.results.MeasureResult;
import cambium.analytics.scoring.HigherIs;
import cambium.analytics.scoring.Measure;
import cambium.organization.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Arranges the organisation's figures by measure and by boundary between layers. */
final class DrawingOverview {
  /** What comes down to a layer, and what goes up from it. */
  private static final List<String> DOWN = List.of("know-why", "asked", "bearable");

  private static final List<String> UP = List.of("get-answers", "safe-to-speak");

  private final Speech speech;
  private final Part part;
  private final Links links;
  private final List<Line> layers;
  private final Line whole;

  DrawingOverview(Speech speech, Part part) {
    this.speech = speech;
    this.part = part;
    this.links = new Links(part.round().id(), null);
    this.layers = Line.layers(part.results().layers());
    this.whole = Line.total(part.results());
  }

  List<Overview.SideBySide> measures() {
    List<Measure> shown =
        part.sealed().measures().stream()
            .filter(measure -> layersWith(measure).size() > 1)
            .sorted(Comparator.comparing(Measure::construct, Theme.BY_CONSTRUCT))
            .toList();
    Standing standing =
        new Standing(shown.stream().flatMap(measure -> pairs(measure).stream()).toList());
    return shown.stream().map(measure -> sideBySide(measure, standing)).toList();
  }

  private List<Line> layersWith(Measure measure) {
    return layers.stream().filter(line -> line.measure(measure.id()).isPresent()).toList();
  }

  private List<Standing.Pair> pairs(Measure measure) {
    return whole.measure(measure.id()).stream()
        .flatMap(
            all ->
                layersWith(measure).stream()
                    .flatMap(line -> line.measure(measure.id()).stream())
                    .map(figure -> new Standing.Pair(figure, all)))
        .toList();
  }

  private Overview.SideBySide sideBySide(Measure measure, Standing standing) {
    List<Line> rows = new ArrayList<>(layersWith(measure));
    String finding =
        whole.measure(measure.id()).map(all -> finding(rows, all.id(), standing)).orElse("");
    rows.add(whole);
    return new Overview.SideBySide(
        measure.id(),
        speech.title(measure.title()),
        speech.say(measure.higherIs() == HigherIs.BETTER ? "best.much" : "best.little"),
        finding,
        rows.stream().flatMap(line -> layered(line, measure).stream()).toList());
  }

  /** The layers that surely lie above or below everybody together. */
  private String finding(List<Line> rows, String measure, Standing standing) {
    List<String> higher = new ArrayList<>();
    List<String> lower = new ArrayList<>();
    for (Line line : rows) {
      MeasureResult figure = line.measure(measure).orElseThrow();
      if (standing.isHigher(figure)) {
        higher.add(among(line));
      } else if (standing.isLower(figure)) {
        lower.add(among(line));
      }
    }
    if (higher.isEmpty() && lower.isEmpty()) {
      return speech.say("side.none");
    }
    String up = higher.isEmpty() ? "" : speech.say("side.higher", String.join(", ", higher));
    String down = lower.isEmpty() ? "" : speech.say("side.lower", String.join(", ", lower));
    return (up + " " + down).strip();
  }

  private String among(Line line) {
    return speech.say("where.layer." + Objects.requireNonNull(line.layer()));
  }

  private Optional<Overview.Layered> layered(Line line, Measure measure) {
    Layer layer = line.layer();
    return line.measure(measure.id())
        .map(
            figure ->
                new Overview.Layered(
                    layer == null ? speech.say("layer.all") : speech.layer(layer),
                    links.measure(measure.id(), layer),
                    Strip.of(figure),
                    Range.nearest(figure.score()),
                    Range.floor(figure.ciLow()) + "–" + Range.ceiling(figure.ciHigh()),
                    speech.say(Range.of(figure))));
  }

  List<Overview.Boundary> boundaries() {
    List<Overview.Boundary> boundaries = new ArrayList<>();
    for (Line below : layers) {
      Layer layer = Objects.requireNonNull(below.layer());
      next(layer)
          .map(
              above ->
                  new Overview.Boundary(
                      speech.say("boundary", speech.layer(above), speech.layer(layer)),
                      ways(DOWN, below, above),
                      ways(UP, below, above)))
          .filter(boundary -> !boundary.down().isEmpty() || !boundary.up().isEmpty())
          .ifPresent(boundaries::add);
    }
    return boundaries;
  }

  /** The next manager layer above that has figures. */
  private Optional<Layer> next(Layer layer) {
    return layers.stream()
        .map(line -> Objects.requireNonNull(line.layer()))
        .filter(other -> other.leads() && other.compareTo(layer) < 0)
        .reduce((first, second) -> second);
  }

  private List<Overview.Way> ways(List<String> constructs, Line below, Layer above) {
    return constructs.stream()
        .flatMap(
            construct -> below.measures().stream().filter(m -> m.construct().equals(construct)))
        .map(figure -> way(figure, Objects.requireNonNull(below.layer()), above))
        .toList();
  }

  private Overview.Way way(MeasureResult figure, Layer layer, Layer above) {
    @Nullable Gap gap =
        part.results().gaps().stream()
            .filter(
                g -> g.measure().equals(figure.id()) && g.layer() == layer && g.above() == above)
            .findFirst()
            .orElse(null);
    Optional<MeasureResult> mirror =
        Optional.ofNullable(gap)
            .flatMap(g -> Line.find(layers, above).flatMap(line -> line.measure(g.mirror())));
    return new Overview.Way(
        speech.title(figure.title()),
        Strip.of(figure),
        Range.nearest(figure.score()),
        speech.say(Range.of(figure)),
        mirror.map(Strip::of).orElse(null),
        mirror.map(other -> speech.title(other.title())).orElse(""),
        mirror.map(other -> Range.nearest(other.score())).orElse(""),
        gap == null ? "" : DrawingPanels.said(speech, gap));
  }
}
