package cambium.survey.page;

import cambium.survey.series.PulseState;
import cambium.survey.series.PulseView;
import cambium.survey.series.SeriesView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The plan of a series as rows of its page. */
record SeriesPlan(
    SeriesView series, SeriesTexts texts, Map<String, String> modules, Locale locale) {

  /** What was tried with one of them, and what was wrong with it. */
  record Attempt(LocalDate occurrence, Map<String, String> values, Map<String, String> wrong) {
    private static final Attempt NONE = new Attempt(LocalDate.MIN, Map.of(), Map.of());

    static Attempt of(@Nullable Attempt attempt, LocalDate occurrence) {
      return attempt != null && attempt.occurrence().equals(occurrence) ? attempt : NONE;
    }
  }

  /** Those to come, and between them those that are skipped. */
  List<SeriesRow> toCome(@Nullable Attempt attempt) {
    List<SeriesRow> rows = new ArrayList<>();
    series.next().forEach(pulse -> rows.add(row(pulse, attempt)));
    series.skipped().forEach(day -> rows.add(skipped(day, attempt)));
    rows.sort(Comparator.comparing(SeriesRow::occurrence));
    return rows;
  }

  List<SeriesRow> past() {
    return series.past().stream().map(pulse -> row(pulse, null)).toList();
  }

  private SeriesRow row(PulseView pulse, @Nullable Attempt attempt) {
    Map<String, String> values = new HashMap<>();
    values.put("opens", local(pulse.opens()).toString());
    values.put("closes", local(pulse.closes()).toString());
    values.put("module", Objects.requireNonNullElse(pulse.module(), ""));
    values.put("title", pulse.title());
    Attempt tried = Attempt.of(attempt, pulse.occurrence());
    values.putAll(tried.values());
    return new SeriesRow(
        pulse.occurrence().toString(),
        texts.day(pulse.occurrence(), locale),
        pulse,
        texts.moment(pulse.opens(), locale),
        texts.moment(pulse.closes(), locale),
        modules.getOrDefault(pulse.module(), ""),
        aside(pulse),
        values,
        tried.wrong());
  }

  private boolean aside(PulseView pulse) {
    return pulse.state() == PulseState.PLANNED
        && !pulse.changed()
        && !local(pulse.opens()).toLocalDate().equals(pulse.occurrence());
  }

  private SeriesRow skipped(LocalDate day, @Nullable Attempt attempt) {
    return new SeriesRow(
        day.toString(),
        texts.day(day, locale),
        null,
        "",
        "",
        "",
        false,
        Map.of(),
        Attempt.of(attempt, day).wrong());
  }

  private LocalDateTime local(Instant moment) {
    return LocalDateTime.ofInstant(moment, series.zone());
  }
}
