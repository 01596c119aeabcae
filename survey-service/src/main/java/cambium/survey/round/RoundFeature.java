package cambium.survey.round;

import java.util.Optional;

/**
 * What another feature does when a round moves on. Every call may come again after a crash, and
 * must then have no further effect.
 */
public interface RoundFeature {
  /** The roster is frozen; nobody can answer yet. */
  default void prepare(Round round) {}

  /** The round is open and its events are published. */
  default void invite(Round round) {}

  /** Whether a token leads to a seat of this round. */
  default boolean knows(Round round, String token) {
    return false;
  }

  /** How many responses stand at the moment. */
  default long answered(Round round) {
    return 0;
  }

  /** How many reminders were sent, while the round can be answered. */
  default long reminded(Round round) {
    return 0;
  }

  /** Takes no answer from now on, and says what stands. */
  default Optional<Tally> shut(Round round) {
    return Optional.empty();
  }

  /** Publishes what still waits. */
  default void flush(Round round) {}

  /** Publishes everything again. */
  default void republish(Round round) {}

  /** The round is cancelled, with a reason; nothing about it is forgotten yet. */
  default void callOff(Round round) {}

  /** Forgets everything about the round that is needed no longer. */
  default void clear(Round round) {}
}
