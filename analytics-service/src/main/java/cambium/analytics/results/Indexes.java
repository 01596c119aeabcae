package cambium.analytics.results;

import cambium.analytics.results.Bridge.Side;
import cambium.analytics.scoring.Measure;
import cambium.organization.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The indexes that compare layers and measures within one scope. */
final class Indexes {
  private final RoundFigures figures;
  private final Span span;

  Indexes(RoundFigures figures, Span span) {
    this.figures = figures;
    this.span = span;
  }

  /** Per mirrored pair and layer, against the next manager layer above that exists. */
  List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    for (Measure mirror : figures.round().measures()) {
      Optional.ofNullable(mirror.mirrors())
          .flatMap(figures::measure)
          .ifPresent(
              mirrored ->
                  layers().forEach(layer -> gap(mirrored, mirror, layer).ifPresent(gaps::add)));
    }
    return gaps;
  }

  private Optional<Gap> gap(Measure below, Measure mirror, Layer layer) {
    Optional<Layer> next =
        layers().stream().filter(l -> l.leads() && l.compareTo(layer) < 0).reduce((a, b) -> b);
    return next.flatMap(
        above ->
            difference(mirror, above, below, layer)
                .map(
                    gap ->
                        new Gap(
                            below.id(),
                            mirror.id(),
                            layer,
                            above,
                            Rounded.oneDecimal(gap.value()),
                            Rounded.oneDecimal(gap.low()),
                            Rounded.oneDecimal(gap.high()))));
  }

  /** Per manager layer that was asked about at least one side. */
  List<Bridge> bridges() {
    return layers().stream().filter(Layer::leads).flatMap(l -> bridge(l).stream()).toList();
  }

  private Optional<Bridge> bridge(Layer layer) {
    Map<Side, Estimate> spans = new EnumMap<>(Side.class);
    Map<Side, MeasureResult> shown = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      figures
          .construct(side.construct)
          .ifPresent(
              measure ->
                  figures
                      .estimate(measure, span, layer)
                      .ifPresent(
                          estimate -> {
                            spans.put(side, estimate);
                            shown.put(side, MeasureResult.of(measure, estimate, null, null));
                          }));
    }
    return shown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Bridge(
                layer,
                shown.get(Side.UP),
                shown.get(Side.DOWN),
                shown.get(Side.SIDEWAYS),
                Arrays.stream(Side.values())
                    .filter(side -> isWeakest(side, spans))
                    .findFirst()
                    .orElse(null)));
  }

  private static boolean isWeakest(Side side, Map<Side, Estimate> spans) {
    Estimate weakest = spans.get(side);
    return weakest != null
        && spans.size() == Side.values().length
        && spans.entrySet().stream()
            .filter(other -> other.getKey() != side)
            .allMatch(other -> weakest.minus(other.getValue()).isSurelyNegative());
  }

  List<Squeeze> squeezes() {
    return layers().stream().filter(Layer::leads).flatMap(l -> squeeze(l).stream()).toList();
  }

  private Optional<Squeeze> squeeze(Layer layer) {
    Optional<Measure> above = figures.construct("squeeze-above");
    Optional<Measure> below = figures.construct("squeeze-below");
    Optional<Estimate> fromAbove = above.flatMap(m -> figures.estimate(m, span, layer));
    Optional<Estimate> fromBelow = below.flatMap(m -> figures.estimate(m, span, layer));
    if (fromAbove.isEmpty() || fromBelow.isEmpty()) {
      return Optional.empty();
    }
    Estimate a = fromAbove.get();
    Estimate b = fromBelow.get();
    boolean aboveIsSmaller = a.score().compareTo(b.score()) <= 0;
    return Optional.of(
        new Squeeze(
            layer,
            (aboveIsSmaller ? above : below).map(Measure::id).orElseThrow(),
            Rounded.oneDecimal((aboveIsSmaller ? a : b).score()),
            Rounded.oneDecimal(Math.min(a.low(), b.low())),
            Rounded.oneDecimal(Math.min(a.high(), b.high()))));
  }

  List<StressStep> stressSteps() {
    Optional<Measure> stress = figures.construct("stress");
    List<StressStep> steps = new ArrayList<>();
    for (int i = 0; stress.isPresent() && i + 1 < layers().size(); i++) {
      Layer layer = layers().get(i);
      Layer below = layers().get(i + 1);
      difference(stress.get(), layer, stress.get(), below)
          .ifPresent(
              step ->
                  steps.add(
                      new StressStep(
                          layer,
                          below,
                          Rounded.oneDecimal(step.value()),
                          Rounded.oneDecimal(step.low()),
                          Rounded.oneDecimal(step.high()))));
    }
    return steps;
  }

  private Optional<Difference> difference(Measure one, Layer of, Measure other, Layer than) {
    return figures
        .estimate(one, span, of)
        .flatMap(first -> figures.estimate(other, span, than).map(first::minus));
  }

  private List<Layer> layers() {
    return List.copyOf(figures.existingLayers());
  }
}
