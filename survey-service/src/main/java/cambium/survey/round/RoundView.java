package cambium.survey.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round as administrators see it.
 *
 * @param answeredAtLeast in steps of the minimum group, for the whole round only
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
    int invited,
    int answeredAtLeast,
    @Nullable LocalDate openedOn,
    @Nullable LocalDate closedOn,
    @Nullable String reason) {

  static RoundView of(Round round, long answered) {
    long steps = answered / round.minimumGroup();
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
        round.invited(),
        (int) (steps * round.minimumGroup()),
        round.openedOn(),
        round.closedOn(),
        round.reason());
  }
}
