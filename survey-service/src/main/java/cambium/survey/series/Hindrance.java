package cambium.survey.series;

import cambium.platform.web.Problem;

/** What keeps, or kept, a pulse from opening. */
public enum Hindrance {
  /** Another round asks some of the same people some of the same things. */
  OVERLAP,
  /** Fewer people than twice the smallest group. */
  PEOPLE,
  /** Somebody named in the audience leads nobody any more. */
  AUDIENCE,
  /** An administrator cancelled its round before it opened. */
  CANCELLED,
  /** Its time went by while nothing ran, or while an older one waited. */
  PASSED,
  PAUSED,
  ENDED,
  OTHER;

  static Hindrance of(Problem refusal) {
    if (refusal.slug().equals("round-overlap")) {
      return OVERLAP;
    }
    String detail = String.valueOf(refusal.getBody().getDetail());
    if (detail.startsWith("minimumGroup ")) {
      return PEOPLE;
    }
    return detail.startsWith("audience ") ? AUDIENCE : OTHER;
  }
}
