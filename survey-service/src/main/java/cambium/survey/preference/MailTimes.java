package cambium.survey.preference;

import cambium.organization.Person;
import cambium.survey.calendar.CalendarSettings;
import cambium.survey.calendar.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
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
  // Whoever is invited has at least so long to answer.
  private static final Duration LEAST_LEFT = Duration.ofHours(1);

  private final MailPreferences preferences;
  private final MailHours usual;
  private final CalendarSettings calendar;
  private final WorkingDays days;
  private final Clock clock;

  MailTimes(
      MailPreferences preferences,
      MailHoursSettings settings,
      CalendarSettings calendar,
      WorkingDays days,
      Clock clock) {
    this.preferences = preferences;
    this.usual = settings.hours();
    this.calendar = calendar;
    this.days = days;
    this.clock = clock;
  }

  /**
   * When somebody may be written to at the earliest; now, if waiting would leave no time to answer.
   *
   * @param byHand whether an administrator wants it now
   * @param closes when it would be too late
   */
  public Instant notBefore(Person person, boolean byHand, Instant closes) {
    Instant opening = opening(person, preferences.of(person.id()), byHand);
    return opening.plus(LEAST_LEFT).isAfter(closes) ? clock.instant() : opening;
  }

  /** The same for what loses nothing by waiting. */
  public Instant notBefore(Person person) {
    return opening(person, preferences.of(person.id()), true);
  }

  /** When somebody may be reminded; empty for whoever wants no reminders. */
  public Optional<Instant> reminder(Person person) {
    MailPreference preference = preferences.of(person.id());
    return preference.noReminders()
        ? Optional.empty()
        : Optional.of(opening(person, preference, false));
  }

  private Instant opening(Person person, MailPreference preference, boolean byHand) {
    Instant now = clock.instant();
    MailHours own = preference.hours();
    if (own == null && byHand) {
      return now;
    }
    Set<String> country = Set.of(Objects.requireNonNullElse(person.country(), calendar.country()));
    return (own == null ? usual : own)
        .onOrAfter(now, calendar.zone(), day -> days.isWorkingDay(day, country));
  }
}
