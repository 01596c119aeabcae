package cambium.analytics.results;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a figure moved since the last round that asked the same.
 *
 * @param since the round that it is compared with
 * @param regrouped true if another {@link Group} was asked then; left out where it was the same
 * @param chance what chance alone adds to the interval
 * @param size beside how far people lie apart; null where that is not known
 */
public record Change(
    BigDecimal value,
    BigDecimal ciLow,
    BigDecimal ciHigh,
    String since,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean regrouped,
    @JsonIgnore Certainty chance,
    @JsonIgnore @Nullable Size size) {

  /** Whether part of it may come from who belongs to the group. */
  public boolean comparesAnotherGroup() {
    return Boolean.TRUE.equals(regrouped);
  }

  static Change of(Difference difference, String since, boolean regrouped) {
    return new Change(
        Rounded.oneDecimal(difference.value()),
        Rounded.oneDecimal(difference.low()),
        Rounded.oneDecimal(difference.high()),
        since,
        regrouped ? true : null,
        difference.chance(),
        difference.size());
  }
}
