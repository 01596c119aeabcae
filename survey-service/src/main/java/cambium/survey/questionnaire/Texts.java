package cambium.survey.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Localised texts of SurveyJS: a string, or an object from language to string. */
final class Texts {
  static final List<String> LANGUAGES = List.of("en", "nb", "da", "sv");
  private static final String DEFAULT = "default";
  private static final Pattern LANGUAGE = Pattern.compile("default|[a-z]{2,3}(-[A-Za-z]{2,4})?");
  private static final Pattern DYNAMIC = Pattern.compile("\\{[\\p{L}#!][^{}]*}");
  private static final int LONGEST = 500;

  private Texts() {}

  /** A text per language, Cambium's four always among them. */
  static Map<String, String> of(JsonAt owner, String property, String whenAbsent) {
    JsonAt at = owner.at(property);
    if (!owner.has(property)) {
      return everywhere(whenAbsent);
    }
    if (at.node().isString()) {
      return everywhere(checked(at, whenAbsent));
    }
    if (!at.node().isObject() || at.node().isEmpty()) {
      at.refuse("must be a text, or an object of texts by language");
      return everywhere(whenAbsent);
    }
    SortedMap<String, String> texts = new TreeMap<>();
    for (String language : at.node().propertyNames()) {
      if (!LANGUAGE.matcher(language).matches()) {
        at.at(language).refuse("is not a language");
      } else {
        texts.put(language, checked(at.at(language), whenAbsent));
      }
    }
    return complete(texts, whenAbsent);
  }

  static void check(JsonAt owner, String property) {
    of(owner, property, "");
  }

  private static String checked(JsonAt at, String otherwise) {
    String text = at.text();
    if (text != null && text.length() > LONGEST) {
      at.refuse("is longer than " + LONGEST + " characters");
    }
    if (text != null && DYNAMIC.matcher(text).find()) {
      at.refuse("texts that refer to answers or variables, such as {name}, are not supported");
    }
    return text == null ? otherwise : text;
  }

  private static Map<String, String> everywhere(String text) {
    SortedMap<String, String> texts = new TreeMap<>();
    LANGUAGES.forEach(language -> texts.put(language, text));
    return texts;
  }

  private static Map<String, String> complete(SortedMap<String, String> texts, String otherwise) {
    String english =
        texts.getOrDefault("en", texts.values().stream().findFirst().orElse(otherwise));
    String fallback = texts.getOrDefault(DEFAULT, english);
    LANGUAGES.forEach(language -> texts.putIfAbsent(language, fallback));
    texts.remove(DEFAULT);
    return texts;
  }
}
