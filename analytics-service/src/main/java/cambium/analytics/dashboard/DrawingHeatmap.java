package cambium.analytics.dashboard;

import cambium.analytics.results.Change;
import cambium.analytics.results.MeasureResult;
import cambium.analytics.scoring.HigherIs;
import cambium.analytics.scoring.Measure;
import cambium.analytics.sealing.Bound;
import cambium.organization.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Arranges a scene's figures as a table: the own rows first, the organisation's for reference. */
final class DrawingHeatmap {
  private final Speech speech;
  private final Scene scene;
  private final Set<Change> clear;
  private final Links links;
  private final List<Measure> measures;

  DrawingHeatmap(Speech speech, Scene scene, Links links, List<Measure> asked) {
    this.speech = speech;
    this.scene = scene;
    this.clear = scene.clearChanges();
    this.links = links;
    this.measures =
        asked.stream()
            .filter(this::hasFigure)
            .sorted(Comparator.comparing(Measure::construct, Theme.BY_CONSTRUCT))
            .toList();
  }

  private boolean hasFigure(Measure measure) {
    return Stream.concat(scene.lines().stream(), scene.organisation().stream())
        .anyMatch(line -> line.measure(measure.id()).isPresent());
  }

  Heatmap draw() {
    List<Heatmap.Block> blocks = new ArrayList<>();
    String own = scene.part() == null ? speech.say("rows.organisation") : scene.part();
    blocks.add(new Heatmap.Block(own, false, rows(scene.lines(), links)));
    if (scene.part() != null) {
      blocks.add(
          new Heatmap.Block(
              speech.say("rows.reference"),
              true,
              rows(scene.organisation(), links.ofOrganisation())));
    }
    return new Heatmap(groups(), measures.stream().map(this::column).toList(), blocks);
  }

  private List<Heatmap.Group> groups() {
    Map<Theme, Integer> spans = new EnumMap<>(Theme.class);
    measures.forEach(measure -> spans.merge(Theme.of(measure.construct()), 1, Integer::sum));
    return spans.entrySet().stream()
        .map(span -> new Heatmap.Group(speech.say("theme." + span.getKey()), span.getValue()))
        .toList();
  }

  private Heatmap.Column column(Measure measure) {
    return new Heatmap.Column(
        measure.id(),
        speech.title(measure.title()),
        speech.say(measure.higherIs() == HigherIs.BETTER ? "best.much" : "best.little"));
  }

  private List<Heatmap.Row> rows(List<Line> lines, Links to) {
    return lines.stream()
        .map(
            line ->
                new Heatmap.Row(
                    name(line.layer()),
                    speech.say("covered", line.covered()),
                    measures.stream().map(measure -> cell(line, measure, to)).toList()))
        .toList();
  }

  private String name(@Nullable Layer layer) {
    return layer == null ? speech.say("layer.all") : speech.layer(layer);
  }

  private Heatmap.Cell cell(Line line, Measure measure, Links to) {
    Layer layer = line.layer();
    Optional<MeasureResult> found = line.measure(measure.id());
    if (found.isEmpty()) {
      boolean asked = layer == null || measure.layers().contains(layer);
      return Heatmap.Cell.empty(speech.say(asked ? "cell.too-few" : "cell.not-asked"));
    }
    MeasureResult figure = found.get();
    Optional<MeasureResult> reference = reference(line, measure);
    boolean pale = reference.filter(other -> Judging.covers(figure, other)).isPresent();
    Bound bound = Judging.bound(figure);
    return new Heatmap.Cell(
        Strip.of(figure),
        to.measure(measure.id(), layer),
        "heat-" + Judging.step(figure) + (pale ? " pale" : "") + (bound == null ? "" : " hatched"),
        score(figure, bound),
        change(figure.change()),
        spoken(figure, pale),
        "");
  }

  /** A reference row is itself held against the whole organisation. */
  private Optional<MeasureResult> reference(Line line, Measure measure) {
    boolean ofOrganisation = scene.organisation().contains(line);
    Optional<Line> against =
        !ofOrganisation
            ? scene.reference(line)
            : line.layer() == null ? Optional.empty() : Line.find(scene.organisation(), null);
    return against.flatMap(other -> other.measure(measure.id()));
  }

  private static String score(MeasureResult figure, @Nullable Bound bound) {
    String sign = bound == null ? "" : bound == Bound.AT_LEAST ? "≥ " : "≤ ";
    return sign + Range.nearest(figure.score());
  }

  private String change(@Nullable Change change) {
    if (change == null) {
      return "";
    }
    if (!clear.contains(change)) {
      return "≈";
    }
    String size = Range.nearest(change.value().abs());
    return change.value().signum() > 0 ? "▲ " + size : "▼ " + size;
  }

  private String spoken(MeasureResult figure, boolean pale) {
    Change change = figure.change();
    StringBuilder words = new StringBuilder(speech.say(Range.of(figure)));
    if (pale) {
      words.append(". ").append(speech.say("cell.pale"));
    }
    if (change != null) {
      String key = !clear.contains(change) ? "same" : change.value().signum() > 0 ? "up" : "down";
      words
          .append(". ")
          .append(
              speech.say(
                  "change." + key,
                  Range.nearest(change.value().abs()),
                  scene.titles().getOrDefault(change.since(), change.since())));
      if (change.comparesAnotherGroup()) {
        words.append(". ").append(speech.say("change.regrouped"));
      }
    }
    return words.append('.').toString();
  }
}
