package cambium.survey.preference;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has chosen. Public also for the driver, which reads and writes records.
 *
 * @param hours null for the usual ones
 * @param noReminders of any round
 */
public record MailPreference(
    @BsonId String person, @Nullable MailHours hours, boolean noReminders) {

  static MailPreference none(String person) {
    return new MailPreference(person, null, false);
  }

  boolean isNone() {
    return hours == null && !noReminders;
  }
}
