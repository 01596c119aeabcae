package cambium.survey.series;

/** Whether a series goes on. */
public enum SeriesState {
  RUNNING,
  /** Nothing opens until somebody resumes it; what would have opened meanwhile is missed. */
  PAUSED,
  ENDED
}
