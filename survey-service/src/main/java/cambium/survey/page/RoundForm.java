package cambium.survey.page;

import cambium.survey.round.RoundRequest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator fills in to plan a round.
 *
 * @param what the questionnaire, then a slash and a module if one is asked
 * @param closesAt local date and time, as a browser's field gives it
 * @param audience managers whose parts are asked, separated by commas or blanks; empty for all
 */
record RoundForm(
    @Nullable String what,
    @Nullable String title,
    @Nullable String closesAt,
    @Nullable String minimumGroup,
    @Nullable String audience) {

  RoundRequest request(ZoneId zone) {
    var parts = text(what).split("/", 2);
    return new RoundRequest(
        parts[0],
        parts.length == 2 ? List.of(parts[1]) : List.of(),
        text(title),
        instant(zone),
        number(),
        managers(),
        false,
        null);
  }

  private String instant(ZoneId zone) {
    try {
      return LocalDateTime.parse(text(closesAt)).atZone(zone).toInstant().toString();
    } catch (DateTimeParseException unreadable) {
      return "";
    }
  }

  /** What is no number is refused as one that is too small. */
  private @Nullable Integer number() {
    try {
      return text(minimumGroup).isEmpty() ? null : Integer.valueOf(text(minimumGroup));
    } catch (NumberFormatException unreadable) {
      return 0;
    }
  }

  private @Nullable List<String> managers() {
    var named =
        Arrays.stream(text(audience).split("[,;\\s]+")).filter(id -> !id.isEmpty()).toList();
    return named.isEmpty() ? null : named;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
