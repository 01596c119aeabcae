package cambium.platform.messaging;

/** What lies behind a problem. */
final class Causes {
  private Causes() {}

  static boolean include(Throwable problem, Class<? extends Throwable> kind) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
