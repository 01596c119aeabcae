package cambium.survey.series;

import cambium.survey.calendar.OfficeDays;
import cambium.survey.published.AskedQuestionnaire.Measure;
import cambium.survey.questionnaire.Questionnaires;
import cambium.survey.series.SeriesView.Beside;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Shows series with their plans. */
@Service
public class ReadingSeries {
  /** So many pulses to come are planned before everybody's eyes, and can be changed. */
  static final int AHEAD = 8;

  private final SeriesStore store;
  private final Asked asked;
  private final Questionnaires questionnaires;
  private final Clock clock;

  ReadingSeries(SeriesStore store, Asked asked, Questionnaires questionnaires, Clock clock) {
    this.store = store;
    this.asked = asked;
    this.questionnaires = questionnaires;
    this.clock = clock;
  }

  /** The running ones first. */
  public List<SeriesView> all() {
    return store.all().stream()
        .sorted(Comparator.comparing(Series::state).thenComparing(Series::startedAt))
        .map(this::view)
        .toList();
  }

  public SeriesView one(String id) {
    return view(store.find(id).orElseThrow(SeriesProblems::unknown));
  }

  private SeriesView view(Series series) {
    OfficeDays days = asked.days(series.audience());
    Planning plan = Planning.of(series, days, clock.instant(), AHEAD);
    boolean ended = series.state() == SeriesState.ENDED;
    return new SeriesView(
        series.id(),
        series.state(),
        series.title(),
        series.language(),
        series.rule(),
        series.startsOn(),
        series.opensAt(),
        series.closesAt(),
        series.openDays(),
        series.questionnaire(),
        series.modules(),
        series.minimumGroup(),
        series.audience(),
        series.quiet(),
        series.decided(),
        days.zone(),
        days.countries(),
        asked.unknownCountries(series.audience()),
        ended ? List.of() : beside(series),
        ended ? List.of() : plan.next(AHEAD).stream().map(PulseView::of).toList(),
        ended ? List.of() : plan.skipped(),
        past(series));
  }

  private static List<PulseView> past(Series series) {
    return series.pulses().entrySet().stream()
        .filter(pulse -> pulse.getValue().state() != PulseState.WAITING)
        .map(pulse -> PulseView.of(LocalDate.parse(pulse.getKey()), pulse.getValue()))
        .sorted(Comparator.comparing(PulseView::occurrence).reversed())
        .toList();
  }

  private List<Beside> beside(Series series) {
    Set<String> measures = measures(series);
    return store.running().stream()
        .filter(other -> !other.id().equals(series.id()))
        .filter(other -> asked.overlap(series.audience(), other.audience()))
        .filter(other -> !Collections.disjoint(measures, measures(other)))
        .map(other -> new Beside(other.id(), other.title()))
        .toList();
  }

  private Set<String> measures(Series series) {
    return questionnaires
        .find(series.questionnaire())
        .map(known -> known.with(series.modules()).published().measures().stream())
        .map(measures -> measures.map(Measure::id).collect(Collectors.toSet()))
        .orElse(Set.of());
  }
}
