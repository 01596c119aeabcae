package cambium.survey.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Says when, where the reader's own time zone is not known: in the organisation's, by name. */
final class Moments {

  private Moments() {}

  static String of(Instant moment, ZoneId zone, String pattern, Locale locale) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(moment.atZone(zone))
        + " ("
        + zone.getDisplayName(TextStyle.FULL, locale)
        + ")";
  }
}
