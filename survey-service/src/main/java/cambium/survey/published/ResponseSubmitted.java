package cambium.survey.published;

import cambium.organization.Layer;
import cambium.platform.messaging.OutgoingEvent;
import java.time.LocalDate;
import java.util.Map;

/**
 * An anonymous response, first or revised; the greater version stands.
 *
 * @param responseKey key of the seat, which says nothing about the person
 * @param answers whole numbers, true or false, by item
 */
public record ResponseSubmitted(
    String round,
    String team,
    Layer layer,
    String responseKey,
    int version,
    Map<String, Object> answers,
    Map<String, String> comments) {
  /** The day is that of the batch it leaves with. */
  public OutgoingEvent event(LocalDate day) {
    return Topics.response(round, team, "response.submitted", responseKey, version, day, this);
  }
}
