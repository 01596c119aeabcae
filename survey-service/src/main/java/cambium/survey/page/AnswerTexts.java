package cambium.survey.page;

import cambium.platform.web.Languages;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the answer page says, in all languages: it changes language without asking the server. */
@Component
final class AnswerTexts {

  private static final Control OWN_LANGUAGE_ONLY =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final String json;

  AnswerTexts(JsonMapper mapper) {
    var texts = new TreeMap<String, Map<String, String>>();
    Languages.ALL.forEach(tag -> texts.put(tag, of(tag)));
    // Inside a script element, nothing may look like its end.
    json = mapper.writeValueAsString(texts).replace("<", "\\u003c");
  }

  String json() {
    return json;
  }

  static Map<String, String> of(String tag) {
    var bundle =
        ResourceBundle.getBundle("survey/answer", Locale.forLanguageTag(tag), OWN_LANGUAGE_ONLY);
    var texts = new TreeMap<String, String>();
    bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    return texts;
  }
}
