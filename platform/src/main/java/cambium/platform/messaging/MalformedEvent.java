package cambium.platform.messaging;

import org.jspecify.annotations.Nullable;

/** An event that no retry will make readable; it goes to the dead-letter topic at once. */
public final class MalformedEvent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedEvent(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
