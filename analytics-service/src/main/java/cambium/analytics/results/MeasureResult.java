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
 * @param score 0–100; from -100 to 100 where the kind is {@code enps}, like its interval
 * @param kind how it is counted where that is not a mean
 * @param chance what chance alone adds to the interval
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
    @Nullable String kind,
    @Nullable Share share,
    @JsonIgnore Certainty chance) {
  static MeasureResult of(
      Measure measure, Estimate estimate, @Nullable Change change, @Nullable Share share) {
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
        measure.kind(),
        share,
        estimate.chance());
  }
}
