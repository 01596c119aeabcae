package cambium.survey.series;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/** The days of a recurrence rule of RFC 5545. The hour is the series' own. */
final class Recurrence {
  /** Says with a word what is wrong with a rule. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String word) {
      super(word);
    }
  }

  private final RecurrenceRule rule;

  private Recurrence(RecurrenceRule rule) {
    this.rule = rule;
  }

  static Recurrence read(String text) throws Unusable {
    RecurrenceRule rule;
    try {
      rule = new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
    } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
      throw new Unusable("rule-unreadable");
    }
    if (!goesByDays(rule.getFreq()) || namesHours(rule)) {
      throw new Unusable("rule-hours");
    }
    if (rule.getUntil() != null && !rule.getUntil().isAllDay()) {
      throw new Unusable("rule-until");
    }
    return new Recurrence(rule);
  }

  private static boolean goesByDays(Freq frequency) {
    return switch (frequency) {
      case DAILY, WEEKLY, MONTHLY, YEARLY -> true;
      default -> false;
    };
  }

  /** The library's list of parts cannot be touched before its first rule was read. */
  private static boolean namesHours(RecurrenceRule rule) {
    return rule.hasPart(Part.BYHOUR) || rule.hasPart(Part.BYMINUTE) || rule.hasPart(Part.BYSECOND);
  }

  /** Of a rule that was read before. */
  static Recurrence of(Series series) {
    try {
      return read(series.rule());
    } catch (Unusable e) {
      throw new IllegalStateException("the stored rule of " + series.id() + " is unusable", e);
    }
  }

  /** The days in order, from this one on; the day itself only if the rule has it. */
  Iterator<LocalDate> from(LocalDate start) {
    return new Days(begin(start));
  }

  private @Nullable RecurrenceRuleIterator begin(LocalDate start) {
    try {
      return rule.iterator(
          new DateTime(start.getYear(), start.getMonthValue() - 1, start.getDayOfMonth()));
    } catch (IllegalArgumentException | IllegalStateException never) {
      return null;
    }
  }

  private static final class Days implements Iterator<LocalDate> {
    private final @Nullable RecurrenceRuleIterator days;
    private @Nullable LocalDate next;

    Days(@Nullable RecurrenceRuleIterator days) {
      this.days = days;
      this.next = step();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public LocalDate next() {
      LocalDate day = next;
      if (day == null) {
        throw new NoSuchElementException();
      }
      next = step();
      return day;
    }

    /** A rule that finds no further day within reason has none. */
    private @Nullable LocalDate step() {
      try {
        if (days == null || !days.hasNext()) {
          return null;
        }
        DateTime day = days.nextDateTime();
        return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
      } catch (IllegalArgumentException | IllegalStateException never) {
        return null;
      }
    }
  }
}
