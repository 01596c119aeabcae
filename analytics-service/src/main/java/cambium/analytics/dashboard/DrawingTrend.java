package cambium.analytics.dashboard;

import cambium.analytics.results.Change;
import cambium.analytics.results.Group;
import cambium.analytics.results.MeasureResult;
import cambium.analytics.results.ReleasedRounds.Listed;
import cambium.analytics.results.Share;
import cambium.analytics.scoring.Measure;
import cambium.analytics.sealing.Bound;
import cambium.organization.Layer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Follows one figure through the rounds that asked the same. */
final class DrawingTrend {
  private static final int LEAST_SPAN = 30;

  private final Speech speech;
  private final Part part;
  private final Scene scene;
  private final Measure measure;
  private final @Nullable Layer layer;

  private DrawingTrend(
      Speech speech, Part part, Scene scene, Measure measure, @Nullable Layer layer) {
    this.speech = speech;
    this.part = part;
    this.scene = scene;
    this.measure = measure;
    this.layer = layer;
  }

  /** Empty unless this round has the figure. */
  static Optional<Trend> draw(
      Speech speech, Part part, Scene scene, String id, @Nullable Layer layer) {
    return part.sealed().measures().stream()
        .filter(measure -> measure.id().equals(id))
        .findFirst()
        .filter(measure -> Line.find(scene.lines(), layer).flatMap(l -> l.measure(id)).isPresent())
        .map(measure -> new DrawingTrend(speech, part, scene, measure, layer).trend());
  }

  private record Step(Listed round, MeasureResult figure, Group group) {}

  private Trend trend() {
    List<Step> steps = steps();
    List<Trend.Point> points = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      boolean moved = i > 0 && steps.get(i).group().isAnotherThan(steps.get(i - 1).group());
      points.add(point(steps.get(i), moved));
    }
    int from = from(points);
    int to = to(points, from);
    String where = speech.say(scene.where(layer));
    String title = speech.title(measure.title());
    String finding = finding(steps, title, where);
    String axis =
        speech.say(
            "trend.axis",
            String.valueOf(from),
            String.valueOf(to),
            String.valueOf(Strip.lowest(measure.kind())));
    String described =
        points.stream()
            .map(point -> speech.say("trend.point", point.round(), point.range()))
            .collect(Collectors.joining(" "));
    String data =
        points.size() < 2 ? "" : JsonMapper.shared().writeValueAsString(drawing(points, from, to));
    String back = new Links(part.round().id(), part.manager()).page();
    return new Trend(finding, title, where, described, axis, share(), points, data, back);
  }

  /** How many reach the cut, in percent, where that may be shown. */
  private String share() {
    Share share =
        Line.find(scene.lines(), layer)
            .flatMap(line -> line.measure(measure.id()))
            .map(MeasureResult::share)
            .orElse(null);
    BigDecimal cut = measure.cut();
    if (share == null || cut == null) {
      return "";
    }
    Bound bound = share.bound();
    return speech.say(
        bound == null ? "trend.share" : "trend.share." + bound.name(),
        Range.nearest(share.value()),
        share.n(),
        Range.nearest(cut));
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Part.Earlier then : part.before()) {
      boolean same = then.sealed().measures().stream().anyMatch(measure::isSameAs);
      if (same) {
        Line.find(Line.all(then.results()), layer)
            .flatMap(line -> line.measure(measure.id()))
            .map(
                figure ->
                    new Step(
                        then.round(),
                        figure,
                        Group.below(then.results().scope().manager(), then.sealed().tree())))
            .ifPresent(steps::add);
      }
    }
    Collections.reverse(steps);
    return steps;
  }

  private Trend.Point point(Step step, boolean moved) {
    MeasureResult figure = step.figure();
    return new Trend.Point(
        step.round().title(),
        speech.date(step.round().closedOn()),
        figure.score(),
        figure.ciLow(),
        figure.ciHigh(),
        Range.floor(figure.ciLow()) + "–" + Range.ceiling(figure.ciHigh()),
        speech.say(Range.of(figure)),
        figure.n(),
        change(figure.change()),
        moved);
  }

  private String change(@Nullable Change change) {
    if (change == null) {
      return "";
    }
    String key = !Judging.isSure(change) ? "same" : change.value().signum() > 0 ? "up" : "down";
    String since = scene.titles().getOrDefault(change.since(), change.since());
    return speech.say("change." + key, Range.nearest(change.value().abs()), since);
  }

  /** The last change that is sure, else that there is none. */
  private String finding(List<Step> steps, String title, String where) {
    if (steps.size() < 2) {
      return speech.say("trend.first", title, where);
    }
    List<Step> moved = steps.stream().filter(step -> step.figure().change() != null).toList();
    List<Step> clear = Claim.clear(moved, step -> Claim.moved(change(step)));
    if (!clear.isEmpty()) {
      Step last = clear.get(clear.size() - 1);
      Change change = change(last);
      return speech.say(
          (last.equals(steps.get(steps.size() - 1)) ? "trend.now" : "trend.earlier")
              + (change.value().signum() > 0 ? ".up" : ".down"),
          title,
          where,
          Range.nearest(change.value().abs()),
          last.round().title());
    }
    return speech.say("trend.none", title, where, String.valueOf(steps.size()));
  }

  private static Change change(Step step) {
    return Objects.requireNonNull(step.figure().change());
  }

  private int from(List<Trend.Point> points) {
    double low = points.stream().mapToDouble(p -> p.low().doubleValue()).min().orElse(0);
    int lowest = Strip.lowest(measure.kind());
    return Math.max(lowest, Math.min(100 - LEAST_SPAN, (int) Math.floor((low - 3) / 10) * 10));
  }

  private static int to(List<Trend.Point> points, int from) {
    double high = points.stream().mapToDouble(p -> p.high().doubleValue()).max().orElse(100);
    return Math.min(100, Math.max(from + LEAST_SPAN, (int) Math.ceil((high + 3) / 10) * 10));
  }

  private Trend.Drawing drawing(List<Trend.Point> points, int from, int to) {
    return new Trend.Drawing(
        points.stream().map(Trend.Point::round).toList(),
        points.stream().map(Trend.Point::score).toList(),
        points.stream().map(Trend.Point::low).toList(),
        points.stream().map(Trend.Point::high).toList(),
        points.stream().map(Trend.Point::range).toList(),
        IntStream.range(0, points.size()).filter(i -> points.get(i).moved()).boxed().toList(),
        from,
        to,
        speech.say("trend.moved"));
  }
}
