package cambium.survey.page;

import java.util.Map;

/**
 * Sentences with named gaps, in one language.
 *
 * @param values what goes into the gaps
 */
record Wording(Map<String, String> texts, Map<String, Object> values) {

  public String say(String key) {
    var text = texts.getOrDefault(key, key);
    for (var value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue().toString());
    }
    return text;
  }
}
