package cambium.survey.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A series as administrators see it.
 *
 * @param decided what the next invitation begins with, by language
 * @param zone of the hours
 * @param countries whose holidays count
 * @param unknownCountries those of them whose holidays nobody knows: only their weekends count
 * @param beside running series that ask some of the same people some of the same things
 * @param next the next eight pulses that take place
 * @param skipped occurrences to come that somebody left out
 * @param past what became of those whose time has come, the newest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeriesView(
    String id,
    SeriesState state,
    String title,
    String language,
    String rule,
    LocalDate startsOn,
    LocalTime opensAt,
    LocalTime closesAt,
    int openDays,
    String questionnaire,
    List<String> modules,
    int minimumGroup,
    @Nullable List<String> audience,
    boolean quiet,
    @Nullable Map<String, String> decided,
    ZoneId zone,
    Set<String> countries,
    List<String> unknownCountries,
    List<Beside> beside,
    List<PulseView> next,
    List<LocalDate> skipped,
    List<PulseView> past) {

  /** Another series, by id and title pattern. */
  public record Beside(String id, String title) {}
}
