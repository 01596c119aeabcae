package cambium.survey.scim;

import cambium.platform.web.Languages;
import cambium.survey.people.PersonFields;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries as providers write them: by two letters, or by a name in one of our languages. */
final class Countries {
  private static final Map<String, String> BY_NAME = byName();

  private Countries() {}

  static Optional<String> of(String text) {
    String asked = text.strip().toUpperCase(Locale.ROOT);
    return PersonFields.isCountry(asked)
        ? Optional.of(asked)
        : Optional.ofNullable(BY_NAME.get(asked));
  }

  private static Map<String, String> byName() {
    Map<String, String> names = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      for (String language : Languages.ALL) {
        String name = country.getDisplayCountry(Locale.forLanguageTag(language));
        names.put(name.toUpperCase(Locale.ROOT), code);
      }
    }
    return names;
  }
}
