package cambium.survey.series;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One pulse as it is planned.
 *
 * @param occurrence the day on which the rule lets it occur: what it is known by, also when moved
 * @param number counts the pulses that take place, from 1
 * @param cycle in which every module is asked once, from 0
 * @param fact what became of it; null as long as it is only planned
 */
record PlannedPulse(
    LocalDate occurrence,
    int number,
    int cycle,
    Instant opens,
    Instant closes,
    @Nullable String module,
    String title,
    boolean changed,
    @Nullable Pulse fact) {

  /** From then on there is too little time left to answer; it had better be missed. */
  Instant latest() {
    return Planning.latest(opens, closes);
  }

  boolean isPlannedOnly() {
    return fact == null;
  }
}
