package cambium.survey.series;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a pulse whose time has come. Public also for the driver, which reads and writes
 * records.
 *
 * @param round the id of its round, chosen before that is laid down; null where there was none
 * @param module what it asks beside the core
 * @param hindrance what it waits for, or why it was missed
 */
public record Pulse(
    PulseState state,
    @Nullable String round,
    Instant opens,
    Instant closes,
    @Nullable String module,
    int number,
    String title,
    @Nullable Hindrance hindrance) {

  static Pulse waiting(PlannedPulse planned, String round) {
    return of(PulseState.WAITING, planned, round, null);
  }

  static Pulse missed(PlannedPulse planned, Hindrance why) {
    return of(PulseState.MISSED, planned, null, why);
  }

  private static Pulse of(
      PulseState state, PlannedPulse planned, @Nullable String round, @Nullable Hindrance why) {
    return new Pulse(
        state,
        round,
        planned.opens(),
        planned.closes(),
        planned.module(),
        planned.number(),
        planned.title(),
        why);
  }

  /** Whether its module counts as asked. */
  boolean takesPlace() {
    return state != PulseState.MISSED;
  }
}
