package cambium.analytics.results;

import cambium.analytics.fixtures.ARound;
import java.util.List;
import java.util.stream.Stream;

/** Rounds whose results may be read, without a store. */
public final class Released {
  private Released() {}

  /** The results of a round that looks back at others, latest first. */
  public static RoundResults round(ARound now, ARound... before) {
    List<RoundFigures> earlier =
        Stream.of(before)
            .map(round -> new RoundFigures(round.kept("before-" + List.of(before).indexOf(round))))
            .toList();
    return new RoundResults(new RoundFigures(now.kept("now")), earlier);
  }
}
