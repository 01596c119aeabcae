package cambium.analytics.results;

import java.math.BigDecimal;

/**
 * How a figure moved since the last round that asked the same.
 *
 * @param since the round that it is compared with
 */
public record Change(BigDecimal value, BigDecimal ciLow, BigDecimal ciHigh, String since) {

  static Change of(Difference difference, String since) {
    return new Change(
        Rounded.oneDecimal(difference.value()),
        Rounded.oneDecimal(difference.low()),
        Rounded.oneDecimal(difference.high()),
        since);
  }
}
