package cambium.analytics.results;

import cambium.analytics.scoring.Measure;
import cambium.analytics.sealing.AtomLayer;
import cambium.analytics.sealing.Rest;
import cambium.analytics.sealing.Team;
import cambium.analytics.sealing.TeamTree;
import cambium.organization.Layer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A round's atoms, arranged so that any subtree and layer costs the same in every organisation. */
final class RoundFigures {
  private final SealedRound round;
  private final Map<AtomLayer, LayerSums> layers = new EnumMap<>(AtomLayer.class);
  private final Map<String, Spread> spreads = new HashMap<>();
  private final Set<Layer> existing = EnumSet.noneOf(Layer.class);
  private final Drivers drivers;

  RoundFigures(SealedRound round) {
    this.round = round;
    for (AtomLayer layer : AtomLayer.values()) {
      layers.put(layer, new LayerSums(round, layer));
    }
    for (Measure measure : round.measures()) {
      List<Sums> atoms =
          layers.values().stream()
              .flatMap(sums -> sums.measure(measure.id()).each().stream())
              .toList();
      spreads.put(measure.id(), Spread.of(measure, atoms));
    }
    for (Team team : round.tree().teams()) {
      existing.add(team.leader());
      existing.addAll(team.invited().keySet());
    }
    drivers = new Drivers(round);
  }

  SealedRound round() {
    return round;
  }

  Optional<Measure> measure(String id) {
    return round.measures().stream().filter(measure -> measure.id().equals(id)).findFirst();
  }

  /** The measure that feeds an index; empty if this round did not ask it. */
  Optional<Measure> construct(String construct) {
    return round.measures().stream()
        .filter(measure -> measure.construct().equals(construct))
        .findFirst();
  }

  /** The layers that the organisation has, whether a figure exists of them or not. */
  Set<Layer> existingLayers() {
    return existing;
  }

  Optional<Span> span(String manager) {
    TeamTree tree = round.tree();
    return tree.position(manager).stream()
        .mapToObj(position -> new Span(position, tree.end(position)))
        .findFirst();
  }

  /** Score of everybody in the subtree, the mixed remains included where they have their home. */
  Optional<Estimate> estimate(Measure measure, Span span) {
    return estimate(measure, span, layers.values());
  }

  Optional<Estimate> estimate(Measure measure, Span span, Layer layer) {
    return estimate(measure, span, List.of(sums(AtomLayer.of(layer))));
  }

  private Optional<Estimate> estimate(Measure measure, Span span, Collection<LayerSums> of) {
    Sums sums =
        of.stream()
            .map(layer -> layer.measure(measure.id()).within(span))
            .reduce(Sums.NONE, Sums::plus);
    Spread spread = spreads.get(measure.id());
    return sums.n() == 0 || spread == null
        ? Optional.empty()
        : Optional.of(Estimate.of(measure, sums, spread));
  }

  /** How many of the subtree reach the cut, as far as that can be shown. */
  Optional<Share> share(Measure measure, Span span) {
    return share(measure, span, layers.values());
  }

  Optional<Share> share(Measure measure, Span span, Layer layer) {
    return share(measure, span, List.of(sums(AtomLayer.of(layer))));
  }

  private static Optional<Share> share(Measure measure, Span span, Collection<LayerSums> of) {
    return Share.of(
        of.stream()
            .map(layer -> layer.share(measure.id()).within(span))
            .reduce(Sums.NONE, Sums::plus));
  }

  /** What goes together with stress in the subtree. */
  List<Driver> drivers(Span span) {
    return drivers.within(span);
  }

  long invited(Span span) {
    return layers.values().stream().mapToLong(layer -> layer.invited(span)).sum();
  }

  long covered(Span span) {
    return layers.values().stream().mapToLong(layer -> layer.covered(span)).sum();
  }

  long invited(Span span, Layer layer) {
    return sums(AtomLayer.of(layer)).invited(span);
  }

  long covered(Span span, Layer layer) {
    return sums(AtomLayer.of(layer)).covered(span);
  }

  /** The rest counts at the root alone. */
  Rest rest(Span span) {
    Rest rest = round.rest();
    return rest == null || span.start() != 0 ? new Rest(0, 0) : rest;
  }

  private LayerSums sums(AtomLayer layer) {
    return Objects.requireNonNull(layers.get(layer));
  }
}
