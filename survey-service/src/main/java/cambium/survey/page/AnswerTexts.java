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
  private static final String KIOSK = "kiosk.";

  private final Map<String, Map<String, String>> texts = new TreeMap<>();
  private final String json;
  private final String jsonOfKiosk;

  AnswerTexts(JsonMapper mapper) {
    Languages.ALL.forEach(tag -> texts.put(tag, of(tag)));
    jsonOfKiosk = json(mapper, texts);
    var withoutKiosk = new TreeMap<String, Map<String, String>>();
    texts.forEach(
        (tag, all) -> {
          var some = new TreeMap<>(all);
          some.keySet().removeIf(key -> key.startsWith(KIOSK));
          withoutKiosk.put(tag, some);
        });
    json = json(mapper, withoutKiosk);
  }

  String json() {
    return json;
  }

  String jsonOfKiosk() {
    return jsonOfKiosk;
  }

  /** The same sentences for a page that the server draws. */
  Wording wording(Locale locale, Map<String, Object> values) {
    return new Wording(texts.getOrDefault(locale.getLanguage(), Map.of()), values);
  }

  static Map<String, String> of(String tag) {
    var bundle =
        ResourceBundle.getBundle("survey/answer", Locale.forLanguageTag(tag), OWN_LANGUAGE_ONLY);
    var texts = new TreeMap<String, String>();
    bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    return texts;
  }

  /** Inside a script element, nothing may look like its end. */
  private static String json(JsonMapper mapper, Object texts) {
    return mapper.writeValueAsString(texts).replace("<", "\\u003c");
  }
}
