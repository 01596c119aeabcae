package cambium.analytics.sealing;

import cambium.analytics.scoring.Measure;
import cambium.organization.Layer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All responses of a round as sums per team and layer: its size does not grow with the answers, but
 * for what was written in words.
 */
public final class Pools {
  private record Place(String team, Layer layer) {}

  private final List<Measure> measures;
  private final Map<Place, Pool> pools = new HashMap<>();
  private long answers;
  private long versions;

  public Pools(List<Measure> measures) {
    this.measures = measures.stream().filter(Measure::counts).toList();
  }

  /**
   * A standing response, in its latest version.
   *
   * @param comments by open question
   */
  public void add(
      String team,
      Layer layer,
      long version,
      Map<String, Integer> itemAnswers,
      Map<String, String> comments) {
    answers++;
    versions += version;
    pools
        .computeIfAbsent(new Place(team, layer), place -> new Pool(measures.size()))
        .add(measures, itemAnswers, comments);
  }

  /** A response that was withdrawn counts for nothing but the completeness of what is held. */
  public void addWithdrawn(long version) {
    versions += version;
  }

  long answers() {
    return answers;
  }

  long versions() {
    return versions;
  }

  Optional<Pool> pool(String team, Layer layer) {
    return Optional.ofNullable(pools.get(new Place(team, layer)));
  }

  long strangers(TeamTree tree) {
    return pools.entrySet().stream()
        .filter(pool -> tree.position(pool.getKey().team()).isEmpty())
        .mapToLong(pool -> pool.getValue().answered())
        .sum();
  }
}
