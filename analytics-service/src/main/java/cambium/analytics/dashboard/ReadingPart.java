package cambium.analytics.dashboard;

import cambium.analytics.results.ReadingResults;
import cambium.analytics.results.ReleasedRounds;
import cambium.analytics.results.ReleasedRounds.Listed;
import cambium.analytics.results.Results;
import cambium.analytics.results.RoundResults;
import cambium.analytics.results.SealedRound;
import cambium.platform.security.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a page shows, always as the viewer. */
@Component
class ReadingPart {
  private static final int LONGEST_HISTORY = 12;

  private final ReadingResults reading;
  private final ReleasedRounds released;

  ReadingPart(ReadingResults reading, ReleasedRounds released) {
    this.reading = reading;
    this.released = released;
  }

  /** Empty if there is nothing here that the viewer may see. */
  Optional<Part> read(Viewer viewer, String round, @Nullable String manager) {
    List<Listed> rounds = released.all();
    Optional<Listed> now = rounds.stream().filter(listed -> listed.id().equals(round)).findFirst();
    Optional<Results> results = reading.read(viewer, round, manager);
    Optional<Results> whole = reading.read(viewer, round, null);
    Optional<SealedRound> sealed = released.find(round).map(RoundResults::round);
    if (now.isEmpty() || results.isEmpty() || whole.isEmpty() || sealed.isEmpty()) {
      return Optional.empty();
    }
    List<Part.Earlier> before = new ArrayList<>();
    for (Listed listed : rounds.subList(rounds.indexOf(now.get()), rounds.size())) {
      if (before.size() < LONGEST_HISTORY) {
        reading
            .read(viewer, listed.id(), manager)
            .filter(then -> then.scope().manager().equals(results.get().scope().manager()))
            .flatMap(then -> earlier(listed, then))
            .ifPresent(before::add);
      }
    }
    return Optional.of(
        new Part(manager, now.get(), sealed.get(), results.get(), whole.get(), before));
  }

  private Optional<Part.Earlier> earlier(Listed listed, Results then) {
    return released.find(listed.id()).map(found -> new Part.Earlier(listed, found.round(), then));
  }
}
