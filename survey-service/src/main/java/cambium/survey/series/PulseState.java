package cambium.survey.series;

/** Where one pulse of a series stands. */
public enum PulseState {
  /** Still to come. */
  PLANNED,
  /** Its time has come, its round is laid down, and something keeps it from opening. */
  WAITING,
  OPENED,
  /** It never opened, and never will. */
  MISSED
}
