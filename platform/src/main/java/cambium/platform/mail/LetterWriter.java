package cambium.platform.mail;

import java.util.Optional;

/**
 * Writes the letters of one kind, at the moment of sending. A bean of this type is all it takes.
 */
public interface LetterWriter {
  /** The kind of delivery that this writes for. */
  String kind();

  /** The letter; empty if there is no longer anybody or anything to write to, which ends it. */
  Optional<Letter> write(Delivery delivery);
}
