package cambium.standalone;

/** A reason not to start that whoever typed the command can do something about. */
final class StartFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StartFailure(String message) {
    super(message);
  }
}
