package cambium.survey.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A round as administrators see it.
 *
 * @param answeredAtLeast in steps of the minimum group, for the whole round only
 * @param remindersAtLeast how many reminders were sent, in the same steps; nobody sees to whom
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoundView(
    String id,
    RoundState state,
    String title,
    String questionnaire,
    List<String> modules,
    Instant closesAt,
    int minimumGroup,
    @Nullable List<String> audience,
    boolean quiet,
    @Nullable String series,
    @Nullable Map<String, String> decided,
    int invited,
    int answeredAtLeast,
    int remindersAtLeast,
    @Nullable LocalDate openedOn,
    @Nullable LocalDate closedOn,
    @Nullable String reason) {

  static RoundView of(Round round, long answered, long reminders) {
    return new RoundView(
        round.id(),
        round.state(),
        round.title(),
        round.questionnaire(),
        round.modules(),
        round.closesAt(),
        round.minimumGroup(),
        round.audience(),
        round.quiet(),
        round.series(),
        round.decided(),
        round.invited(),
        round.inSteps(answered),
        round.inSteps(reminders),
        round.openedOn(),
        round.closedOn(),
        round.reason());
  }
}
