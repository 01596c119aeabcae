package cambium.survey.page;

import cambium.platform.web.Languages;
import java.util.LinkedHashMap;
import java.util.Map;

/** The languages in which something is written side by side. */
final class Tongues {

  private Tongues() {}

  /** What each calls itself, by its tag, in the order in which they are offered. */
  static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    Languages.ALL.forEach(tag -> names.put(tag, Languages.name(tag)));
    return names;
  }
}
