package cambium.platform.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * Writes the letters of one kind, at the moment of sending. A bean of this type is all it takes.
 */
public interface LetterWriter {
  /** The kind of delivery that this writes for. */
  String kind();

  /**
   * The moment before which a letter does not go. It is asked for each time that the letter could
   * go, so that nothing has to be known when it is planned.
   */
  default Instant notBefore(Delivery delivery) {
    return Delivery.AT_ONCE;
  }

  /** The letter; empty if there is no longer anybody or anything to write to, which ends it. */
  Optional<Letter> write(Delivery delivery);
}
