package cambium.survey.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One pulse as administrators see it.
 *
 * @param occurrence the day on which the rule lets it occur: what it is known by, also when moved
 * @param changed whether somebody changed it
 * @param round once its time has come
 * @param hindrance what it waits for, or why it was missed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PulseView(
    LocalDate occurrence,
    PulseState state,
    int number,
    Instant opens,
    Instant closes,
    @Nullable String module,
    String title,
    boolean changed,
    @Nullable String round,
    @Nullable Hindrance hindrance) {

  static PulseView of(PlannedPulse planned) {
    Pulse fact = planned.fact();
    return fact != null
        ? of(planned.occurrence(), fact)
        : new PulseView(
            planned.occurrence(),
            PulseState.PLANNED,
            planned.number(),
            planned.opens(),
            planned.closes(),
            planned.module(),
            planned.title(),
            planned.changed(),
            null,
            null);
  }

  static PulseView of(LocalDate occurrence, Pulse pulse) {
    return new PulseView(
        occurrence,
        pulse.state(),
        pulse.number(),
        pulse.opens(),
        pulse.closes(),
        pulse.module(),
        pulse.title(),
        false,
        pulse.round(),
        pulse.state() == PulseState.OPENED ? null : pulse.hindrance());
  }
}
