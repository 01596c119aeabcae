package cambium.survey.published;

import cambium.organization.Layer;
import cambium.platform.messaging.OutgoingEvent;
import java.time.LocalDate;

/** The response of this seat no longer stands. */
public record ResponseWithdrawn(
    String round, String team, Layer layer, String responseKey, int version) {
  /** The day is that of the batch it leaves with. */
  public OutgoingEvent event(LocalDate day) {
    return Topics.response(round, team, "response.withdrawn", responseKey, version, day, this);
  }
}
