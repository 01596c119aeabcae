package cambium.survey.published;

import cambium.platform.messaging.OutgoingEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round over a frozen roster has opened; one {@link TeamInvited} per team follows.
 *
 * @param teams how many of them follow
 * @param quiet whether no service sends mail about this round
 * @param audience only the subtrees of these managers; absent for everybody
 */
public record RoundOpened(
    String round,
    String title,
    LocalDate openedOn,
    Instant closesAt,
    int minimumGroup,
    int teams,
    int invited,
    boolean quiet,
    @Nullable List<String> audience,
    AskedQuestionnaire questionnaire) {
  public OutgoingEvent event() {
    return Topics.round(round, "round.opened", round + "/opened", openedOn, this);
  }
}
