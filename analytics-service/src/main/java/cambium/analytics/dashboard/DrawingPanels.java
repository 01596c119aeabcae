package cambium.analytics.dashboard;

import cambium.analytics.results.Bridge;
import cambium.analytics.results.Gap;
import cambium.analytics.results.MeasureResult;
import cambium.analytics.results.Results;
import cambium.analytics.results.Squeeze;
import cambium.analytics.results.StressStep;
import cambium.analytics.scoring.Measure;
import cambium.organization.Layer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the indexes of a part into words and small drawings. */
final class DrawingPanels {
  /** A wider interval is drawn with dashes. */
  private static final BigDecimal UNCERTAIN = BigDecimal.valueOf(20);

  private final Speech speech;
  private final Results results;
  private final List<Measure> asked;

  DrawingPanels(Speech speech, Results results, List<Measure> asked) {
    this.speech = speech;
    this.results = results;
    this.asked = asked;
  }

  Panels draw() {
    return new Panels(
        squeezes(),
        results.bridge().stream().flatMap(bridge -> spans(bridge).stream()).toList(),
        results.gaps().stream().flatMap(gap -> pair(gap).stream()).toList(),
        results.stressStep().stream().map(this::stair).toList());
  }

  List<Panels.Pressed> squeezes() {
    return results.squeeze().stream().map(this::pressed).toList();
  }

  private Panels.Pressed pressed(Squeeze squeeze) {
    String range = speech.say(Range.of(squeeze.ciLow(), squeeze.ciHigh()));
    String said = speech.say("squeeze.said", range, title(squeeze.measure()));
    return new Panels.Pressed(speech.layer(squeeze.layer()), squeeze, said);
  }

  /** A bridge is drawn when more than one span is known. */
  private Optional<Panels.Spans> spans(Bridge bridge) {
    List<Panels.Span> spans = new ArrayList<>();
    add(spans, bridge, Bridge.Side.UP, bridge.up());
    add(spans, bridge, Bridge.Side.DOWN, bridge.down());
    add(spans, bridge, Bridge.Side.SIDEWAYS, bridge.sideways());
    if (spans.size() < 2) {
      return Optional.empty();
    }
    Bridge.Side weakest = bridge.weakest();
    String said =
        weakest == null
            ? speech.say(spans.size() == 3 ? "bridge.even" : "bridge.partly")
            : speech.say(
                "bridge.weakest", Sentence.of("bridge." + weakest.name().toLowerCase(Locale.ROOT)));
    return Optional.of(new Panels.Spans(speech.layer(bridge.layer()), spans, said));
  }

  private void add(
      List<Panels.Span> spans, Bridge bridge, Bridge.Side of, @Nullable MeasureResult figure) {
    String side = of.name().toLowerCase(Locale.ROOT);
    if (figure != null) {
      spans.add(
          new Panels.Span(
              side,
              speech.say("bridge." + side),
              figure.score().doubleValue() / 5,
              figure.ciHigh().subtract(figure.ciLow()).compareTo(UNCERTAIN) > 0,
              bridge.weakest() == of,
              Range.nearest(figure.score()),
              speech.say(Range.of(figure))));
    }
  }

  private Optional<Panels.Pair> pair(Gap gap) {
    return score(gap.layer(), gap.measure())
        .flatMap(
            below ->
                score(gap.above(), gap.mirror())
                    .map(above -> pair(gap, below.score(), above.score())));
  }

  private Panels.Pair pair(Gap gap, BigDecimal below, BigDecimal above) {
    return new Panels.Pair(
        speech.say("gap.side", speech.layer(gap.layer()), title(gap.measure())),
        speech.say("gap.side", speech.layer(gap.above()), title(gap.mirror())),
        below,
        above,
        said(speech, gap));
  }

  /** How the two sides of a pair stand to each other. */
  static String said(Speech speech, Gap gap) {
    String key = gap.ciLow().signum() > 0 ? "more" : gap.ciHigh().signum() < 0 ? "less" : "same";
    return speech.say(
        "gap." + key,
        key.equals("less")
            ? Range.sure(gap.ciHigh().negate(), gap.ciLow().negate())
            : Range.sure(gap.ciLow(), gap.ciHigh()));
  }

  private Optional<MeasureResult> score(Layer layer, String measure) {
    return Line.find(Line.layers(results.layers()), layer).flatMap(line -> line.measure(measure));
  }

  private Panels.Stair stair(StressStep step) {
    String key =
        step.ciLow().signum() > 0 ? "higher" : step.ciHigh().signum() < 0 ? "lower" : "same";
    Sentence range =
        key.equals("lower")
            ? Range.sure(step.ciHigh().negate(), step.ciLow().negate())
            : Range.sure(step.ciLow(), step.ciHigh());
    return new Panels.Stair(
        speech.say("step.layers", speech.layer(step.layer()), speech.layer(step.below())),
        place(step.ciLow()),
        place(step.value()),
        place(step.ciHigh()),
        speech.say("step." + key, range));
  }

  private static double place(BigDecimal difference) {
    return 150 + Math.max(-150, Math.min(150, 3 * difference.doubleValue()));
  }

  private String title(String measure) {
    return asked.stream()
        .filter(one -> one.id().equals(measure))
        .findFirst()
        .map(one -> speech.title(one.title()))
        .orElse(measure);
  }
}
