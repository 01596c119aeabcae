package cambium.analytics.round;

/** How far a round has come in this service. */
public enum RoundState {
  OPEN,
  /** Closed, while what is held is not yet what must be held. */
  CLOSED,
  SEALED,
  RELEASED,
  CANCELLED
}
