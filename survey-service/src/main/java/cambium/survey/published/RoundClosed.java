package cambium.survey.published;

import cambium.platform.messaging.OutgoingEvent;
import java.time.LocalDate;

/**
 * No answer changes any more.
 *
 * @param answers responses that stand, withdrawn ones not counted
 * @param versions sum of the versions of all seats, withdrawn ones included
 */
public record RoundClosed(String round, LocalDate closedOn, int answers, int versions) {
  public OutgoingEvent event() {
    return Topics.round(round, "round.closed", round + "/closed", closedOn, this);
  }
}
