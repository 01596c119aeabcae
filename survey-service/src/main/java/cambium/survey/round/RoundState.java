package cambium.survey.round;

/** Where a round is in its life. */
public enum RoundState {
  DRAFT,
  /** The roster is being frozen and the seats are being written. */
  OPENING,
  OPEN,
  /** No answer is taken any more; what was taken is on its way. */
  CLOSING,
  CLOSED,
  /** Results can be seen; seats and answers are gone. */
  RELEASED,
  CANCELLED
}
