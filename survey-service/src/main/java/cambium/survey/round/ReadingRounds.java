package cambium.survey.round;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** Shows rounds, with no finer participation than rule 10 of the promise allows. */
@Service
public class ReadingRounds {
  private final Rounds rounds;
  private final List<RoundFeature> features;

  ReadingRounds(Rounds rounds, List<RoundFeature> features) {
    this.rounds = rounds;
    this.features = List.copyOf(features);
  }

  public List<RoundView> all() {
    return rounds.all().stream()
        .sorted(Comparator.comparing(Round::closesAt).reversed().thenComparing(Round::id))
        .map(this::view)
        .toList();
  }

  /** What they are called, the last to close first; nothing is counted. */
  public List<RoundTitle> titles() {
    return rounds.all().stream()
        .sorted(Comparator.comparing(Round::closesAt).reversed().thenComparing(Round::id))
        .map(round -> new RoundTitle(round.id(), round.title()))
        .toList();
  }

  public RoundView one(String id) {
    return view(rounds.find(id).orElseThrow(RoundProblems::unknown));
  }

  RoundView view(Round round) {
    return RoundView.of(round, answered(round), reminded(round));
  }

  private long answered(Round round) {
    return switch (round.state()) {
      case OPEN, CLOSING -> features.stream().mapToLong(each -> each.answered(round)).sum();
      default -> round.answers();
    };
  }

  private long reminded(Round round) {
    Integer counted = round.reminders();
    if (counted != null) {
      return counted;
    }
    return switch (round.state()) {
      case OPEN, CLOSING -> features.stream().mapToLong(each -> each.reminded(round)).sum();
      default -> 0;
    };
  }
}
