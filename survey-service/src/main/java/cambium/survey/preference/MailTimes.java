package cambium.survey.preference;

import cambium.organization.Person;
import cambium.survey.calendar.CalendarSettings;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * When a mail may reach somebody. What people choose always holds. For whoever has chosen nothing
 * the usual hours hold wherever Cambium acts by itself; what an administrator does by hand goes at
 * once.
 */
@Component
public class MailTimes {
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  // Whoever is invited has at least so long to answer.
  private static final Duration LEAST_LEFT = Duration.ofHours(1);

  private final MailPreferences preferences;
  private final MailHours usual;
  private final ZoneId zone;
  private final Clock clock;

  MailTimes(
      MailPreferences preferences,
      MailHoursSettings settings,
      CalendarSettings calendar,
      Clock clock) {
    this.preferences = preferences;
    this.usual = settings.hours();
    this.zone = calendar.zone();
    this.clock = clock;
  }

  /**
   * When somebody may be written to at the earliest; now, if waiting would leave no time to answer.
   *
   * @param byHand whether an administrator wants it now
   * @param closes when it would be too late
   */
  public Instant notBefore(Person person, boolean byHand, Instant closes) {
    Instant opening = opening(preferences.of(person.id()), byHand);
    return opening.plus(LEAST_LEFT).isAfter(closes) ? clock.instant() : opening;
  }

  /** The same for what loses nothing by waiting. */
  public Instant notBefore(Person person) {
    return opening(preferences.of(person.id()), true);
  }

  /** When somebody may be reminded; empty for whoever wants no reminders. */
  public Optional<Instant> reminder(Person person) {
    MailPreference preference = preferences.of(person.id());
    return preference.noReminders() ? Optional.empty() : Optional.of(opening(preference, false));
  }

  private Instant opening(MailPreference preference, boolean byHand) {
    Instant now = clock.instant();
    MailHours own = preference.hours();
    if (own == null && byHand) {
      return now;
    }
    return (own == null ? usual : own).onOrAfter(now, zone, MailTimes::isWorkingDay);
  }

  private static boolean isWorkingDay(LocalDate day) {
    return !WEEKEND.contains(day.getDayOfWeek());
  }
}
