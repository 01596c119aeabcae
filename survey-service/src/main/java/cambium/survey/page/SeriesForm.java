package cambium.survey.page;

import cambium.survey.series.SeriesRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator fills in to start a series.
 *
 * @param every how often, as a word; {@code own} for a rule in the notation of RFC 5545
 * @param audience managers whose parts are asked, separated by commas or blanks; empty for all
 */
record SeriesForm(
    @Nullable String title,
    @Nullable String questionnaire,
    @Nullable String every,
    @Nullable String rule,
    @Nullable String startsOn,
    @Nullable String opensAt,
    @Nullable String openDays,
    @Nullable String closesAt,
    @Nullable String minimumGroup,
    @Nullable String audience) {
  private static final int DAYS_OF_A_WEEK = 7;
  private static final int WEEKS_OF_EVERY_MONTH = 4;

  SeriesForm startingOn(String day) {
    return new SeriesForm(
        title,
        questionnaire,
        every,
        rule,
        day,
        opensAt,
        openDays,
        closesAt,
        minimumGroup,
        audience);
  }

  SeriesRequest request(String language) {
    return new SeriesRequest(
        title,
        language,
        recurrence(),
        startsOn,
        opensAt,
        closesAt,
        number(openDays),
        questionnaire,
        null,
        number(minimumGroup),
        managers(),
        false);
  }

  private String recurrence() {
    return switch (text(every)) {
      case "two-weeks" -> "FREQ=WEEKLY;INTERVAL=2";
      case "four-weeks" -> "FREQ=WEEKLY;INTERVAL=4";
      case "month" -> "FREQ=MONTHLY;BYDAY=" + weekdayOfMonth();
      case "quarter" -> "FREQ=MONTHLY;INTERVAL=3;BYDAY=" + weekdayOfMonth();
      default -> text(rule);
    };
  }

  /** Such as 1TU for the first Tuesday, where the first day is one. A fifth one is the last. */
  private String weekdayOfMonth() {
    try {
      LocalDate day = LocalDate.parse(text(startsOn));
      int week = (day.getDayOfMonth() - 1) / DAYS_OF_A_WEEK + 1;
      return (week > WEEKS_OF_EVERY_MONTH ? -1 : week) + day.getDayOfWeek().name().substring(0, 2);
    } catch (DateTimeException unreadable) {
      return "1MO"; // the date is refused by itself
    }
  }

  /** What is no number is refused as one that is too small. */
  private static @Nullable Integer number(@Nullable String value) {
    try {
      return text(value).isEmpty() ? null : Integer.valueOf(text(value));
    } catch (NumberFormatException unreadable) {
      return 0;
    }
  }

  private @Nullable List<String> managers() {
    List<String> named =
        Arrays.stream(text(audience).split("[,;\\s]+")).filter(id -> !id.isEmpty()).toList();
    return named.isEmpty() ? null : named;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
