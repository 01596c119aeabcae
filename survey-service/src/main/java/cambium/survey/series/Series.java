package cambium.survey.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A pulse that repeats. One document: what is changed of single pulses and what became of those
 * whose time has come stand in it, by the day on which the rule lets them occur, so that each
 * decision is one conditional write.
 *
 * @param revision counts the writes
 * @param startedAt no pulse before that moment belongs to it
 * @param title pattern of the rounds' titles
 * @param language of the names of months in them
 * @param rule recurrence rule of RFC 5545
 * @param startsOn the day from which the rule counts
 * @param opensAt local time of the organisation
 * @param closesAt likewise
 * @param openDays from the opening day to the closing day
 * @param modules the rotation; empty where the questionnaire has none
 * @param audience managers whose subtrees are asked; null for everybody
 * @param quiet whether no mail is sent about its rounds
 * @param decided what the next invitation begins with, by language; null where nothing is said
 */
public record Series(
    @BsonId String id,
    SeriesState state,
    int revision,
    Instant startedAt,
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
    Map<String, Change> changes,
    Map<String, Pulse> pulses) {

  Change change(LocalDate occurrence) {
    return changes.getOrDefault(occurrence.toString(), Change.NONE);
  }

  Optional<Pulse> pulse(LocalDate occurrence) {
    return Optional.ofNullable(pulses.get(occurrence.toString()));
  }

  /** The last occurrence of which something became; the beginning of time where there is none. */
  LocalDate settledUntil() {
    return pulses.keySet().stream()
        .map(LocalDate::parse)
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  /** The same series with other changes. */
  Series with(Map<LocalDate, Change> others) {
    Map<String, Change> all = new HashMap<>(changes);
    others.forEach((occurrence, change) -> all.put(occurrence.toString(), change));
    return new Series(
        id,
        state,
        revision,
        startedAt,
        title,
        language,
        rule,
        startsOn,
        opensAt,
        closesAt,
        openDays,
        questionnaire,
        modules,
        minimumGroup,
        audience,
        quiet,
        decided,
        Map.copyOf(all),
        pulses);
  }
}
