package cambium.analytics.results;

import cambium.analytics.results.Results.Reference;
import cambium.analytics.results.Results.Scope;
import cambium.analytics.scoring.Measure;
import cambium.analytics.sealing.Rest;
import cambium.analytics.sealing.Team;
import cambium.analytics.sealing.TeamTree;
import cambium.organization.Layer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The results of one sealed round, for any scope; thread-safe and without I/O. */
public final class RoundResults {
  private final RoundFigures figures;
  private final List<RoundFigures> earlier;
  private final Reference reference;

  /**
   * @param earlier the rounds to look back at, latest first
   */
  RoundResults(RoundFigures figures, List<RoundFigures> earlier) {
    this.figures = figures;
    this.earlier = earlier;
    this.reference = new Reference(layers(root(), figures.span(root()).orElseThrow()));
  }

  public SealedRound round() {
    return figures.round();
  }

  /** Whether a manager of the frozen tree is another, or below. */
  boolean isWithin(String manager, String other) {
    int position = figures.round().tree().position(manager).orElse(-1);
    return figures
        .span(other)
        .filter(span -> span.start() <= position && position < span.end())
        .isPresent();
  }

  /** Every manager of the frozen tree, from the root down. */
  public List<String> managers() {
    return figures.round().tree().teams().stream().map(Team::id).toList();
  }

  public Results organisation() {
    return results(root(), true);
  }

  /**
   * The own subtree's results if an atom is homed in it, else the totals of the nearest ancestor
   * with one; empty for somebody who led nobody in this round.
   */
  public Optional<Results> of(String manager) {
    TeamTree tree = figures.round().tree();
    if (tree.position(manager).isEmpty()) {
      return Optional.empty();
    }
    int position = tree.position(manager).getAsInt();
    while (position > 0 && figures.covered(new Span(position, tree.end(position))) == 0) {
      position = tree.parent(position);
    }
    String scope = tree.team(position).id();
    return Optional.of(results(scope, scope.equals(manager)));
  }

  private Results results(String manager, boolean own) {
    Span span = figures.span(manager).orElseThrow();
    Indexes indexes = new Indexes(figures, span);
    Rest rest = figures.rest(span);
    return new Results(
        figures.round().round(),
        new Scope(manager, own),
        figures.invited(span) + rest.invited(),
        figures.covered(span) + rest.answered(),
        figures.covered(span),
        measures(manager, null),
        own ? layers(manager, span) : List.of(),
        reference,
        own ? indexes.gaps() : List.of(),
        own ? indexes.bridges() : List.of(),
        own ? indexes.squeezes() : List.of(),
        own ? indexes.stressSteps() : List.of(),
        own ? figures.drivers(span) : List.of());
  }

  private List<LayerResults> layers(String manager, Span span) {
    return figures.existingLayers().stream()
        .filter(layer -> figures.covered(span, layer) > 0)
        .map(
            layer ->
                new LayerResults(
                    layer,
                    figures.invited(span, layer),
                    figures.covered(span, layer),
                    measures(manager, layer)))
        .toList();
  }

  private List<MeasureResult> measures(String manager, @Nullable Layer layer) {
    BiFunction<RoundFigures, Measure, Optional<Estimate>> estimate =
        (round, measure) ->
            round
                .span(manager)
                .flatMap(
                    place ->
                        layer == null
                            ? round.estimate(measure, place)
                            : round.estimate(measure, place, layer));
    Span span = figures.span(manager).orElseThrow();
    Predicate<RoundFigures> regrouped = regroupedSince(manager);
    return figures.round().measures().stream()
        .flatMap(
            measure ->
                estimate.apply(figures, measure).stream()
                    .map(
                        now ->
                            MeasureResult.of(
                                measure,
                                now,
                                change(measure, now, estimate, regrouped),
                                share(measure, span, layer))))
        .toList();
  }

  private @Nullable Share share(Measure measure, Span span, @Nullable Layer layer) {
    return (layer == null ? figures.share(measure, span) : figures.share(measure, span, layer))
        .orElse(null);
  }

  /** Whether another group stands below the manager now than did in an earlier round. */
  private Predicate<RoundFigures> regroupedSince(String manager) {
    Map<RoundFigures, Boolean> known = new HashMap<>();
    return then ->
        known.computeIfAbsent(
            then,
            round ->
                Group.below(manager, figures.round().tree())
                    .isAnotherThan(Group.below(manager, round.round().tree())));
  }

  private @Nullable Change change(
      Measure measure,
      Estimate now,
      BiFunction<RoundFigures, Measure, Optional<Estimate>> estimate,
      Predicate<RoundFigures> regrouped) {
    Optional<RoundFigures> last =
        earlier.stream().filter(round -> asksTheSame(round, measure)).findFirst();
    return last.flatMap(
            round ->
                estimate
                    .apply(round, measure)
                    .map(
                        then ->
                            Change.of(
                                now.minus(then), round.round().round(), regrouped.test(round))))
        .orElse(null);
  }

  private static boolean asksTheSame(RoundFigures round, Measure measure) {
    return round.measure(measure.id()).filter(measure::isSameAs).isPresent();
  }

  private String root() {
    return figures.round().tree().team(0).id();
  }
}
