package cambium.survey.published;

import cambium.organization.Layer;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code questionnaire} of a {@code round.opened}: what is measured, and how it is scored. */
public record AskedQuestionnaire(
    String id, Map<String, String> title, List<Measure> measures, List<OpenComment> comments) {

  /**
   * A scale, or an item outside every scale.
   *
   * @param mirrors the measure that asks the same from the other side
   * @param cut where the share begins, on the scale from 0 to 100
   * @param layers who is asked
   * @param notRoot true where the root is not asked, else absent
   * @param kind {@code enps} where it asks for a recommendation from 0 to 10, else absent
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Measure(
      String id,
      Map<String, String> title,
      String construct,
      String higherIs,
      @Nullable String mirrors,
      @Nullable BigDecimal cut,
      Set<Layer> layers,
      @Nullable Boolean notRoot,
      List<MeasuredItem> items,
      @Nullable String kind) {}

  /** An item's values are all whole numbers from min to max; a yes counts as 1. */
  public record MeasuredItem(String id, int min, int max, boolean reverse) {}

  /** An open question. */
  public record OpenComment(String id, Map<String, String> title) {}
}
