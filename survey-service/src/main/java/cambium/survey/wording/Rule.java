package cambium.survey.wording;

import java.util.Locale;

/** What to look at once more. {@code docs/questionnaires.md} explains each. */
public enum Rule {
  DOUBLE_BARRELLED("seems to ask two things at once"),
  LEADING("leads to an answer"),
  LOADED("carries a judgement of its own"),
  NEGATION("is negated, so that agreeing says no"),
  ABSOLUTE("leaves no room for exceptions"),
  LENGTH("is long");

  private final String message;

  Rule(String message) {
    this.message = message;
  }

  /** As it is written in answers: {@code double-barrelled}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String message() {
    return message;
  }
}
