package cambium.analytics.dashboard;

import cambium.analytics.results.MeasureResult;
import cambium.analytics.scoring.Measure;
import cambium.organization.Layer;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the mirrored pairs that a manager can guess at, for the manager's own part only. */
final class DrawingGuess {
  private final Speech speech;
  private final Part part;
  private final @Nullable Layer layer;

  /**
   * @param layer of whoever leads the part
   */
  DrawingGuess(Speech speech, Part part, @Nullable Layer layer) {
    this.speech = speech;
    this.part = part;
    this.layer = layer;
  }

  /** Null if nothing was asked from both sides. */
  @Nullable Guess draw(Dashboard.@Nullable Spoken answers) {
    List<Guess.Pair> pairs =
        part.sealed().measures().stream()
            .filter(measure -> measure.mirrors() != null)
            .sorted(Comparator.comparing(Measure::construct, Theme.BY_CONSTRUCT))
            .flatMap(mirror -> pair(mirror).stream())
            .toList();
    if (pairs.isEmpty()) {
      return null;
    }
    String first = answers == null ? "" : String.valueOf(answers.first());
    boolean told = pairs.stream().anyMatch(pair -> first.contains(pair.title()));
    return new Guess(part.round().id() + "/" + Objects.requireNonNull(part.manager()), pairs, told);
  }

  private Optional<Guess.Pair> pair(Measure mirror) {
    return part.sealed().measures().stream()
        .filter(measure -> measure.id().equals(mirror.mirrors()))
        .findFirst()
        .flatMap(
            below ->
                Line.total(part.results())
                    .measure(below.id())
                    .map(figure -> pair(below, figure, mirror)));
  }

  private Guess.Pair pair(Measure below, MeasureResult figure, Measure mirror) {
    Optional<MeasureResult> above =
        Line.find(Line.layers(part.whole().layers()), layer)
            .flatMap(line -> line.measure(mirror.id()));
    return new Guess.Pair(
        below.id(),
        speech.title(below.title()),
        speech.title(mirror.title()),
        figure.ciLow(),
        figure.ciHigh(),
        Strip.of(figure),
        Range.nearest(figure.score()),
        speech.say(Range.of(figure)),
        above.map(Strip::of).orElse(null),
        layer == null ? "" : speech.say("guess.layer", speech.layer(layer)),
        above.map(other -> Range.nearest(other.score())).orElse(""));
  }
}
