package cambium.analytics.results;

import java.util.List;

/**
 * What one scope may see of a released round: the body of the results API and of the released
 * events alike.
 *
 * @param answered as {@code covered}, and at the root the rest, if that may be counted
 * @param covered whose answers the figures are made of
 */
public record Results(
    String round,
    Scope scope,
    long invited,
    long answered,
    long covered,
    List<MeasureResult> measures,
    List<LayerResults> layers,
    Reference reference,
    List<Gap> gaps,
    List<Bridge> bridge,
    List<Squeeze> squeeze,
    List<StressStep> stressStep,
    List<Driver> drivers) {

  /** What every manager may see of the organisation. */
  Results layersOnly() {
    return new Results(
        round, scope, invited, answered, covered, measures, layers, reference, List.of(), List.of(),
        List.of(), List.of(), List.of());
  }

  /**
   * Whose figures these are.
   *
   * @param own false if the asked-for subtree has no atom, so that an ancestor's totals stand here
   */
  public record Scope(String manager, boolean own) {}

  /** The organisation's figures per layer. */
  public record Reference(List<LayerResults> layers) {}
}
