package cambium.analytics.intake;

import cambium.organization.Layer;
import cambium.platform.messaging.MalformedEvent;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code response.submitted} and {@code response.withdrawn}.
 *
 * @param answers by item; null for a withdrawn response
 * @param comments by item; null if there are none
 */
record Response(
    String round,
    String team,
    Layer layer,
    @JsonProperty("responseKey") String key,
    long version,
    @Nullable Map<String, Object> answers,
    @Nullable Map<String, String> comments) {

  boolean withdrawn() {
    return answers == null;
  }

  /** Answers in whole numbers; yes is 1 and no is 0. */
  Map<String, Integer> values() {
    Map<String, Integer> values = new TreeMap<>();
    if (answers != null) {
      answers.forEach((item, answer) -> values.put(item, value(answer)));
    }
    return values;
  }

  private static int value(Object answer) {
    if (answer instanceof Integer number) {
      return number;
    }
    if (answer instanceof Boolean yes) {
      return yes ? 1 : 0;
    }
    throw new MalformedEvent("an answer is neither a whole number nor yes or no", null);
  }
}
