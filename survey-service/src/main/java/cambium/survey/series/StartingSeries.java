package cambium.survey.series;

import cambium.survey.audit.AuditLog;
import cambium.survey.calendar.CalendarSettings;
import cambium.survey.questionnaire.Questionnaires;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Starts a series, if it can be as it is asked for. */
@Service
public class StartingSeries {
  private final SeriesStore store;
  private final Questionnaires questionnaires;
  private final Asked asked;
  private final AuditLog audit;
  private final CalendarSettings settings;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  StartingSeries(
      SeriesStore store,
      Questionnaires questionnaires,
      Asked asked,
      AuditLog audit,
      CalendarSettings settings,
      Clock clock) {
    this.store = store;
    this.questionnaires = questionnaires;
    this.asked = asked;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /** Its id. */
  public String start(SeriesRequest request) {
    Series series = series(request);
    store.add(series);
    audit.note(
        "series.started", series.id(), Map.of("title", series.title(), "rule", series.rule()));
    return series.id();
  }

  private Series series(SeriesRequest request) {
    SeriesRules rules = new SeriesRules(request);
    rules.checkOpenDays();
    String questionnaire = Objects.requireNonNullElse(request.questionnaire(), "");
    LocalDate startsOn = rules.startsOn(LocalDate.ofInstant(clock.instant(), settings.zone()));
    Series series =
        new Series(
            newId(),
            SeriesState.RUNNING,
            0,
            clock.instant(),
            rules.title(),
            rules.language(),
            rules.rule(startsOn),
            startsOn,
            rules.opensAt(),
            rules.closesAt(),
            rules.openDays(),
            questionnaire,
            rules.modules(
                questionnaire.isBlank() ? Optional.empty() : questionnaires.find(questionnaire)),
            rules.minimumGroup(),
            rules.audience(asked),
            Boolean.TRUE.equals(request.quiet()),
            null,
            Map.of(),
            Map.of());
    if (!rules.faults().isEmpty()) {
      throw SeriesProblems.notPossible(rules.faults());
    }
    return series;
  }

  private String newId() {
    byte[] bytes = new byte[6];
    random.nextBytes(bytes);
    return "s-" + HexFormat.of().formatHex(bytes);
  }
}
