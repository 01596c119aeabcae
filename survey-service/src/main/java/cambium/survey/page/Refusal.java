package cambium.survey.page;

import cambium.platform.web.Problem;
import cambium.survey.round.RoundRequest.FieldError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a round was refused, as a word that the pages have a sentence for. */
final class Refusal {

  private Refusal() {}

  /** The fields that are wrong; none if it is not about a field. */
  static List<String> fields(Problem problem) {
    @Nullable Map<String, Object> members = problem.getBody().getProperties();
    Object errors = members == null ? null : members.get("errors");
    return errors instanceof List<?> list
        ? list.stream()
            .filter(FieldError.class::isInstance)
            .map(error -> ((FieldError) error).field())
            .toList()
        : List.of();
  }

  /** The first wrong field, else the problem's own name. */
  static String word(Problem problem) {
    return fields(problem).stream().findFirst().orElse(problem.slug());
  }
}
