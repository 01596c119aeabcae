package cambium.survey.questionnaire;

import cambium.organization.Layer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * How long a questionnaire takes to read and answer.
 *
 * <p>Rates, in characters per minute with spaces. English: 238 words per minute, silent reading of
 * non-fiction (Brysbaert 2019, "How many words do we read per minute?", Journal of Memory and
 * Language 109), at 4.6 letters and a space per word. Norwegian: 204 words per minute in texts of
 * 765 characters per 135 words, read aloud, which is no faster than silent reading (validation of
 * the Norwegian International Reading Speed Texts, Scandinavian Journal of Optometry and Visual
 * Science 17(1)). Danish and Swedish, as close in word length as they are, take the Norwegian rate.
 *
 * <p>Our own assumptions: four seconds to decide and to tap; the words of an answer scale are read
 * at its first appearance, later ones are recognised; the open question is read, and writing takes
 * the time that somebody gives to it.
 */
public final class ReadingTime {
  /** A pulse takes two minutes at most. */
  public static final int LONGEST_PULSE_SECONDS = 120;

  private static final double SECONDS_TO_DECIDE = 4;
  private static final double ENGLISH_PER_MINUTE = 238 * 5.6;
  private static final double NORDIC_PER_MINUTE = 204 * 765 / 135.0;

  private final Set<String> known = new HashSet<>();
  private final String language;
  private double seconds;

  private ReadingTime(String language) {
    this.language = language;
  }

  /** Of whoever is asked the most, in the language that takes the longest, by Cambium's four. */
  public static double seconds(Questionnaire asked) {
    return Arrays.stream(Layer.values())
        .flatMapToDouble(
            layer ->
                Texts.LANGUAGES.stream()
                    .mapToDouble(
                        language -> seconds(asked, new Respondent(layer, false), language)))
        .max()
        .orElseThrow();
  }

  static double seconds(Questionnaire asked, Respondent respondent, String language) {
    ReadingTime time = new ReadingTime(language);
    for (JsonNode page : asked.askedOf(respondent).path("pages")) {
      page.path("elements").forEach(time::take);
    }
    return time.seconds;
  }

  private void take(JsonNode element) {
    read(words(element.path("title")) + words(element.path("description")));
    String labels = labels(element);
    if (known.add(labels)) {
      read(labels);
    }
    switch (element.path("type").asString()) {
      case "comment" -> {}
      case "matrix" ->
          element
              .path("rows")
              .forEach(
                  row -> {
                    read(row.isObject() ? words(row.path("text")) : row.asString(""));
                    seconds += SECONDS_TO_DECIDE;
                  });
      default -> seconds += SECONDS_TO_DECIDE;
    }
  }

  private String labels(JsonNode element) {
    StringBuilder labels = new StringBuilder();
    for (String list : List.of("rateValues", "choices", "columns")) {
      element.path(list).forEach(each -> labels.append(words(each.path("text"))));
    }
    for (String text :
        List.of("labelTrue", "labelFalse", "minRateDescription", "maxRateDescription")) {
      labels.append(words(element.path(text)));
    }
    return labels.toString();
  }

  private void read(String text) {
    seconds += text.length() * 60 / charactersPerMinute();
  }

  private double charactersPerMinute() {
    return language.equals("en") ? ENGLISH_PER_MINUTE : NORDIC_PER_MINUTE;
  }

  /** A text of no language is the same in all. */
  private String words(JsonNode text) {
    return text.isString()
        ? text.stringValue()
        : text.path(language).asString(text.path("default").asString(text.path("en").asString("")));
  }
}
