package cambium.survey.preference;

import cambium.platform.mail.Postman;
import org.springframework.stereotype.Service;

/** Lets somebody say at which hours mail may come, and whether reminders. */
@Service
public class ChoosingMailHours {
  private final MailPreferences preferences;
  private final MailHours usual;
  private final Postman postman;

  ChoosingMailHours(MailPreferences preferences, MailHoursSettings settings, Postman postman) {
    this.preferences = preferences;
    this.usual = settings.hours();
    this.postman = postman;
  }

  /**
   * What holds for somebody.
   *
   * @param chosen whether this person has chosen anything of it
   */
  public record Choice(MailHours hours, boolean reminders, boolean chosen) {}

  public Choice of(String person) {
    MailPreference preference = preferences.of(person);
    MailHours own = preference.hours();
    return new Choice(own == null ? usual : own, !preference.noReminders(), !preference.isNone());
  }

  /** What already waits for this person follows at once. The usual hours are no choice. */
  public void choose(String person, MailHours hours, boolean reminders) {
    keep(new MailPreference(person, hours.equals(usual) ? null : hours, !reminders));
  }

  public void forget(String person) {
    keep(MailPreference.none(person));
  }

  private void keep(MailPreference chosen) {
    preferences.keep(chosen);
    postman.reconsider(chosen.person());
  }
}
