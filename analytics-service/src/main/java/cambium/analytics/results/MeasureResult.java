package cambium.analytics.results;

import cambium.analytics.scoring.HigherIs;
import cambium.analytics.scoring.Measure;
import cambium.analytics.sealing.Bound;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One measure's figure, rounded for readers.
 *
 * @param freedom degrees of freedom behind the interval, as in {@link Chance}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeasureResult(
    String id,
    Map<String, String> title,
    HigherIs higherIs,
    String construct,
    long n,
    BigDecimal score,
    BigDecimal ciLow,
    BigDecimal ciHigh,
    @Nullable Bound bound,
    @Nullable Change change,
    @JsonIgnore int freedom) {

  static MeasureResult of(Measure measure, Estimate estimate, @Nullable Change change) {
    return new MeasureResult(
        measure.id(),
        measure.title(),
        measure.higherIs(),
        measure.construct(),
        estimate.n(),
        Rounded.oneDecimal(estimate.score()),
        Rounded.oneDecimal(estimate.low()),
        Rounded.oneDecimal(estimate.high()),
        estimate.bound(),
        change,
        estimate.freedom());
  }
}
