package cambium.survey.published;

import cambium.platform.messaging.OutgoingEvent;
import java.time.LocalDate;

/** A round was called off; nothing of it is ever shown. */
public record RoundCancelled(String round, String reason) {
  public OutgoingEvent event(LocalDate day) {
    return Topics.round(round, "round.cancelled", round + "/cancelled", day, this);
  }
}
