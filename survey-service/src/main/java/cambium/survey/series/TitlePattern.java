package cambium.survey.series;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the rounds of a series are called: a text with gaps for what differs. */
final class TitlePattern {
  private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");
  private static final List<String> KNOWN = List.of("month", "year", "number", "week");

  private TitlePattern() {}

  static List<String> unknownGaps(String pattern) {
    return GAP.matcher(pattern)
        .results()
        .map(gap -> gap.group(1))
        .filter(name -> !KNOWN.contains(name))
        .toList();
  }

  static String fill(String pattern, String language, LocalDate day, int number) {
    return GAP.matcher(pattern)
        .replaceAll(
            gap ->
                Matcher.quoteReplacement(
                    switch (gap.group(1)) {
                      case "month" ->
                          day.getMonth()
                              .getDisplayName(
                                  TextStyle.FULL_STANDALONE, Locale.forLanguageTag(language));
                      case "year" -> Integer.toString(day.getYear());
                      case "number" -> Integer.toString(number);
                      case "week" -> Integer.toString(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
                      default -> gap.group();
                    }));
  }
}
