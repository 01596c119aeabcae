package cambium.survey.page;

import cambium.survey.round.RoundRequest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator fills in to plan a round.
 *
 * @param what the questionnaire, then a slash and a module if one is asked
 * @param closesAt local date and time, as a browser's field gives it
 * @param audience managers whose parts are asked, separated by commas or blanks; empty for all
 * @param decided what was decided after the last round, by language
 */
record RoundForm(
    @Nullable String what,
    @Nullable String title,
    @Nullable String closesAt,
    @Nullable String minimumGroup,
    @Nullable String audience,
    @Nullable Map<String, String> decided) {

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
        decided);
  }

  private String instant(ZoneId zone) {
    return instant(closesAt, zone);
  }

  /** The moment that a browser's field means; empty if it means none. */
  static String instant(@Nullable String local, ZoneId zone) {
    try {
      return LocalDateTime.parse(text(local)).atZone(zone).toInstant().toString();
    } catch (DateTimeParseException unreadable) {
      return "";
    }
  }

  /** What stands in the field of this language. */
  public String decidedIn(String language) {
    return decided == null ? "" : text(decided.get(language));
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
