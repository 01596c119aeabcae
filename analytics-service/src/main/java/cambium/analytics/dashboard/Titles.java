package cambium.analytics.dashboard;

import java.util.Locale;
import java.util.Map;

/** Titles that carry their own languages. */
final class Titles {
  private Titles() {}

  /** In the reader's language, else in English, else in whatever there is. */
  static String in(Locale locale, Map<String, String> titles) {
    String english = titles.getOrDefault("en", titles.values().stream().findFirst().orElse(""));
    return titles.getOrDefault(locale.getLanguage(), english);
  }
}
