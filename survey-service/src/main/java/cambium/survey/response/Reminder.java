package cambium.survey.response;

/** The two reminders that a round may bring. */
public enum Reminder {
  HALF_TIME("halfTime"),
  LAST_DAY("lastDay");

  private final String field;

  Reminder(String field) {
    this.field = field;
  }

  /** Where its state is kept at a seat. */
  String field() {
    return field;
  }
}
