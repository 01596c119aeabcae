package cambium.survey.series;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What is wrong with a field.
 *
 * @param word the same in a word, for which pages have a sentence
 * @param arguments what the sentence speaks of: texts, figures and moments
 */
public record Fault(String field, String word, String message, @JsonIgnore List<Object> arguments) {

  static Fault of(String field, String word, String message, Object... arguments) {
    return new Fault(field, word, message, List.of(arguments));
  }
}
