package cambium.analytics.results;

import cambium.analytics.fixtures.ARound;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rounds whose results may be read, without a store; each looks back at the one before. */
public final class Released {
  private @Nullable RoundFigures last;
  private int rounds;

  public Released with(ARound round) {
    last = new RoundFigures(round.kept("round-" + rounds++));
    return this;
  }

  public RoundResults then(ARound round) {
    List<RoundFigures> before = last == null ? List.of() : List.of(last);
    RoundFigures now = new RoundFigures(round.kept("round-" + rounds++));
    last = now;
    return new RoundResults(now, before);
  }
}
