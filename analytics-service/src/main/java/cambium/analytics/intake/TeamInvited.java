package cambium.analytics.intake;

import cambium.analytics.sealing.Team;
import cambium.organization.Layer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code team.invited}. */
record TeamInvited(
    String round, String team, @Nullable String parent, Layer layer, Map<Layer, Integer> invited) {

  Team asTeam() {
    return new Team(team, parent, layer, invited);
  }
}
