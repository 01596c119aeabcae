package cambium.survey.series;

import cambium.platform.web.Problem;
import cambium.survey.audit.AuditLog;
import cambium.survey.calendar.OfficeDays;
import cambium.survey.people.Directory;
import cambium.survey.round.DraftingRound;
import cambium.survey.round.OpeningRound;
import cambium.survey.round.Round;
import cambium.survey.round.RoundRequest;
import cambium.survey.round.RoundState;
import cambium.survey.round.Rounds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Lays the round of a pulse down and opens it, as soon as nothing stands against it. */
@Component
class OpeningPulse {
  private static final int HOURS_OF_A_DAY = 8;

  private final SeriesStore store;
  private final DraftingRound drafting;
  private final OpeningRound opening;
  private final Rounds rounds;
  private final Directory directory;
  private final GivingUp givingUp;
  private final AuditLog audit;
  // Nothing has to be tried again that nothing has changed for; after a restart all is tried anew.
  private final Map<String, String> refused = new ConcurrentHashMap<>();

  OpeningPulse(
      SeriesStore store,
      DraftingRound drafting,
      OpeningRound opening,
      Rounds rounds,
      Directory directory,
      GivingUp givingUp,
      AuditLog audit) {
    this.store = store;
    this.drafting = drafting;
    this.opening = opening;
    this.rounds = rounds;
    this.directory = directory;
    this.givingUp = givingUp;
    this.audit = audit;
  }

  /** Late, a pulse opens on a working day too, from its own hour on and not in the evening. */
  static boolean isOpeningTime(Instant opens, OfficeDays days, Instant now) {
    LocalDateTime local = days.local(now);
    LocalTime from = days.local(opens).toLocalTime();
    LocalTime until = from.plusHours(HOURS_OF_A_DAY);
    boolean late = until.isAfter(from) && !local.toLocalTime().isBefore(until);
    return days.isWorkingDay(local.toLocalDate()) && !local.toLocalTime().isBefore(from) && !late;
  }

  /**
   * Goes on with a pulse that waits.
   *
   * @param overtaken whether the next one is due, so that this one gives way
   */
  void attend(
      Series series, LocalDate occurrence, OfficeDays days, Instant now, boolean overtaken) {
    Pulse pulse = series.pulse(occurrence).orElseThrow();
    Instant latest = Planning.latest(pulse.opens(), pulse.closes());
    RoundState state = state(pulse).orElse(RoundState.DRAFT);
    if (state == RoundState.CANCELLED) {
      givingUp.giveUp(series.id(), occurrence, pulse, Hindrance.CANCELLED);
    } else if (state != RoundState.DRAFT) {
      opened(series, occurrence, pulse, state);
    } else if (overtaken || !now.isBefore(latest)) {
      Hindrance why = Objects.requireNonNullElse(pulse.hindrance(), Hindrance.PASSED);
      givingUp.giveUp(series.id(), occurrence, pulse, why);
    } else if (isOpeningTime(pulse.opens(), days, now)) {
      tryToOpen(series, occurrence, pulse, days.local(now).toLocalDate());
    }
  }

  private Optional<RoundState> state(Pulse pulse) {
    return rounds.find(String.valueOf(pulse.round())).map(Round::state);
  }

  private void tryToOpen(Series series, LocalDate occurrence, Pulse pulse, LocalDate today) {
    String circumstances = today + " " + directory.people().version() + " " + running();
    if (circumstances.equals(refused.get(series.id()))) {
      return;
    }
    try {
      drafting.draft(request(series, pulse), series.id(), String.valueOf(pulse.round()));
      Round round = opening.open(String.valueOf(pulse.round()));
      refused.remove(series.id());
      opened(series, occurrence, pulse, round.state());
    } catch (Problem refusal) {
      refused.put(series.id(), circumstances);
      store.hinder(series.id(), occurrence, Hindrance.of(refusal));
    }
  }

  private String running() {
    return rounds.live().stream().map(Round::toString).sorted().toList().toString();
  }

  private static RoundRequest request(Series series, Pulse pulse) {
    return new RoundRequest(
        series.questionnaire(),
        pulse.module() == null ? List.of() : List.of(pulse.module()),
        pulse.title(),
        pulse.closes().toString(),
        series.minimumGroup(),
        series.audience(),
        series.quiet(),
        series.decided());
  }

  /**
   * What is still opening may have to step back yet. One that was given up has opened after all.
   */
  private void opened(Series series, LocalDate occurrence, Pulse pulse, RoundState state) {
    List<PulseState> before = List.of(PulseState.WAITING, PulseState.MISSED);
    if (state != RoundState.OPENING
        && state != RoundState.DRAFT
        && store.opened(series.id(), occurrence, before)) {
      audit.noteBy(
          AuditLog.CAMBIUM,
          "series.pulse.opened",
          series.id(),
          Map.of("pulse", occurrence.toString(), "round", String.valueOf(pulse.round())));
    }
  }
}
