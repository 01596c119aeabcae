package cambium.analytics.results;

import cambium.analytics.sealing.Bound;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The percentage of those who answered that scored at or above the measure's cut.
 *
 * @param value 0–100
 * @param n how many it is a share of: those of whom a share can be shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Share(BigDecimal value, long n, @Nullable Bound bound) {
  static Optional<Share> of(Sums counted) {
    if (counted.n() == 0) {
      return Optional.empty();
    }
    BigDecimal percent =
        BigDecimal.valueOf(100)
            .multiply(BigDecimal.valueOf(counted.steps()))
            .divide(BigDecimal.valueOf(counted.n()), MathContext.DECIMAL128);
    return Optional.of(new Share(Rounded.oneDecimal(percent), counted.n(), counted.bound()));
  }
}
