package cambium.survey.preference;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The usual hours of mail, for whoever has chosen none.
 *
 * @param from the first full hour
 * @param until the full hour at which it ends
 * @param everyDay whether also on days that are no working days
 */
@ConfigurationProperties("cambium.mail-hours")
record MailHoursSettings(int from, int until, boolean everyDay) {
  MailHoursSettings {
    var errors = new MailHours(from, until, everyDay).errors();
    if (!errors.isEmpty()) {
      var first = errors.get(0);
      throw new IllegalArgumentException(
          "cambium.mail-hours." + first.field() + " " + first.message());
    }
  }

  MailHours hours() {
    return new MailHours(from, until, everyDay);
  }
}
