package cambium.analytics.results;

import cambium.platform.security.Viewer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reading a round's results as somebody: what pages and programs get alike. */
@Component
public class ReadingResults {
  private final ReleasedRounds released;
  private final Access access;

  ReadingResults(ReleasedRounds released, Access access) {
    this.released = released;
    this.access = access;
  }

  /**
   * The results that the viewer may see.
   *
   * @param manager whose subtree; null for the organisation
   * @return empty if there are none yet, if they are not the viewer's to see, or if nobody by that
   *     id led somebody in the round
   */
  public Optional<Results> read(Viewer viewer, String round, @Nullable String manager) {
    if (manager != null) {
      return access.mayRead(viewer, manager)
          ? released.find(round).flatMap(results -> results.of(manager))
          : Optional.empty();
    }
    return switch (access.organisation(viewer)) {
      case WHOLE -> released.find(round).map(RoundResults::organisation);
      case LAYERS -> released.find(round).map(results -> results.organisation().layersOnly());
      case NOTHING -> Optional.empty();
    };
  }
}
