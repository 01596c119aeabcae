package cambium.analytics.round;

import cambium.analytics.scoring.Measure;
import java.time.LocalDate;
import java.util.List;

/** What this service reads of {@code round.opened}. */
public record RoundOpened(
    String round,
    String title,
    LocalDate openedOn,
    int minimumGroup,
    long teams,
    boolean quiet,
    Questionnaire questionnaire) {

  public RoundOpened {
    if (minimumGroup < 5) {
      throw new IllegalArgumentException("the minimum group is never below 5");
    }
  }

  /** What was asked. */
  public record Questionnaire(List<Measure> measures) {}

  public List<Measure> measures() {
    return questionnaire.measures();
  }
}
