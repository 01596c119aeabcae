package cambium.analytics.round;

import cambium.analytics.scoring.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code round.opened}.
 *
 * @param audience managers whose subtrees were asked; null for everybody
 */
public record RoundOpened(
    String round,
    String title,
    LocalDate openedOn,
    int minimumGroup,
    long teams,
    boolean quiet,
    @Nullable List<String> audience,
    Questionnaire questionnaire) {

  public RoundOpened {
    if (minimumGroup < 5) {
      throw new IllegalArgumentException("the minimum group is never below 5");
    }
  }

  /**
   * What was asked.
   *
   * @param comments the open questions; missing where an older release published none
   */
  public record Questionnaire(List<Measure> measures, @Nullable List<CommentItem> comments) {}

  /** An open question, answered in words. */
  public record CommentItem(String id, Map<String, String> title) {}

  /** Only rounds that asked the same part of the organisation show how it changed. */
  public boolean asksTheSamePartAs(RoundOpened other) {
    return Objects.equals(part(), other.part());
  }

  private @Nullable Set<String> part() {
    return audience == null ? null : Set.copyOf(audience);
  }

  public List<Measure> measures() {
    return questionnaire.measures();
  }

  public List<CommentItem> comments() {
    List<CommentItem> asked = questionnaire.comments();
    return asked == null ? List.of() : asked;
  }
}
