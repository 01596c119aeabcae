package cambium.survey.published;

import cambium.organization.Layer;
import cambium.platform.messaging.OutgoingEvent;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One team of the frozen tree.
 *
 * @param team id of its leader
 * @param parent id of that leader's manager; absent for the root's team
 * @param layer layer of the leader
 * @param invited invitees per layer; the root's own seat is in the root's team
 */
public record TeamInvited(
    String round, String team, @Nullable String parent, Layer layer, Map<Layer, Integer> invited) {
  public OutgoingEvent event(LocalDate openedOn) {
    return Topics.round(round, "team.invited", round + "/team/" + team, openedOn, this);
  }
}
