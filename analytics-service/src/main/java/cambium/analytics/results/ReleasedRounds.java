package cambium.analytics.results;

import cambium.analytics.ledger.AtomStore;
import cambium.analytics.round.Round;
import cambium.analytics.round.RoundClosed;
import cambium.analytics.round.RoundOpened;
import cambium.analytics.round.RoundState;
import cambium.analytics.round.RoundStore;
import cambium.analytics.round.SealedMark;
import cambium.analytics.round.TeamStore;
import cambium.analytics.scoring.Measure;
import cambium.analytics.sealing.Team;
import cambium.analytics.sealing.TeamTree;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rounds whose results may be seen: computed from the stored atoms, then kept in memory. */
@Component
public class ReleasedRounds {
  private final RoundStore rounds;
  private final TeamStore teams;
  private final AtomStore atoms;
  private final LatestUsed<RoundResults> results = new LatestUsed<>(12);
  private final LatestUsed<RoundFigures> figures = new LatestUsed<>(24);
  private final LatestUsed<Listed> names = new LatestUsed<>(1000);

  ReleasedRounds(RoundStore rounds, TeamStore teams, AtomStore atoms) {
    this.rounds = rounds;
    this.teams = teams;
    this.atoms = atoms;
  }

  /** A released round by name. */
  public record Listed(String id, String title, LocalDate closedOn, RoundState state) {}

  /**
   * The released rounds, latest first. Which those are is asked each time, so that any instance
   * knows of all; their names never change any more.
   */
  public List<Listed> all() {
    return latestFirst(rounds.progress().stream())
        .filter(round -> round.state() == RoundState.RELEASED)
        .flatMap(round -> named(round.id()).stream())
        .toList();
  }

  private Optional<Listed> named(String round) {
    return names.get(round, () -> rounds.find(round).flatMap(ReleasedRounds::listed));
  }

  private static Optional<Listed> listed(Round round) {
    RoundOpened opened = round.opened();
    RoundClosed closed = round.closed();
    return opened == null || closed == null
        ? Optional.empty()
        : Optional.of(new Listed(round.id(), opened.title(), closed.closedOn(), round.state()));
  }

  /** The round's results, if they may be seen yet; they never change any more. */
  public Optional<RoundResults> find(String round) {
    return results.get(
        round,
        () ->
            rounds
                .find(round)
                .filter(known -> known.state() == RoundState.RELEASED)
                .flatMap(
                    known ->
                        figures(known).map(now -> new RoundResults(now, earlier(known, now)))));
  }

  /**
   * Of the rounds sealed before, those that are the last to have asked the same part of the
   * organisation one of the measures.
   */
  private List<RoundFigures> earlier(Round round, RoundFigures now) {
    List<Round> before =
        latestFirst(rounds.all().stream())
            .filter(r -> sequence(r) < sequence(round) && asksTheSamePart(r, round))
            .toList();
    return now.round().measures().stream()
        .flatMap(measure -> before.stream().filter(r -> asked(r, measure)).limit(1))
        .distinct()
        .sorted(Comparator.comparingInt(before::indexOf))
        .flatMap(r -> figures(r).stream())
        .toList();
  }

  private static boolean asksTheSamePart(Round one, Round other) {
    RoundOpened first = one.opened();
    RoundOpened second = other.opened();
    return first != null && second != null && first.asksTheSamePartAs(second);
  }

  private static boolean asked(Round round, Measure measure) {
    RoundOpened opened = round.opened();
    return opened != null && opened.measures().stream().anyMatch(measure::isSameAs);
  }

  private static Stream<Round> latestFirst(Stream<Round> all) {
    return all.filter(round -> round.sealed() != null && round.closed() != null)
        .sorted(
            Comparator.comparing((Round round) -> Objects.requireNonNull(round.closed()).closedOn())
                .thenComparing(ReleasedRounds::sequence)
                .reversed());
  }

  private static long sequence(Round round) {
    SealedMark sealed = round.sealed();
    return sealed == null ? Long.MAX_VALUE : sealed.sequence();
  }

  private Optional<RoundFigures> figures(Round round) {
    return figures.get(round.id(), () -> load(round));
  }

  private Optional<RoundFigures> load(Round round) {
    RoundOpened opened = round.opened();
    RoundClosed closed = round.closed();
    SealedMark sealed = round.sealed();
    if (opened == null || closed == null || sealed == null) {
      return Optional.empty();
    }
    List<Team> frozen = teams.of(round.id());
    if (frozen.size() != opened.teams()) {
      return Optional.empty();
    }
    return Optional.of(
        new RoundFigures(
            new SealedRound(
                round.id(),
                opened.title(),
                closed.closedOn(),
                opened.quiet(),
                opened.measures(),
                opened.comments(),
                TeamTree.of(frozen),
                atoms.of(round.id()),
                atoms.coarseOf(round.id()),
                sealed.rest())));
  }
}
