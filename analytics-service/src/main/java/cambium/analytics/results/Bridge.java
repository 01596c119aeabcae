package cambium.analytics.results;

import cambium.organization.Layer;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A manager layer's relationships in three directions.
 *
 * @param weakest named only if it surely differs from both others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Bridge(
    Layer layer,
    @Nullable MeasureResult up,
    @Nullable MeasureResult down,
    @Nullable MeasureResult sideways,
    @Nullable Side weakest) {

  /** A direction in which a manager stands in relation to others. */
  public enum Side {
    @JsonProperty("up")
    UP("relationship-up"),
    @JsonProperty("down")
    DOWN("relationship-down"),
    @JsonProperty("sideways")
    SIDEWAYS("relationship-sideways");

    final String construct;

    Side(String construct) {
      this.construct = construct;
    }
  }
}
