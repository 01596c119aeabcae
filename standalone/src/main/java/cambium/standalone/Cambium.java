package cambium.standalone;

import java.io.PrintStream;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The one program: everything that Cambium is, in this process. */
public final class Cambium {

  private static final Logger log = LoggerFactory.getLogger(Cambium.class);

  /** {@code start [--data-dir DIR]} or {@code demo}; ends with 1 if it cannot start. */
  public static void main(String[] arguments) {
    logInOnePlace();
    int code = start(List.of(arguments), System.out, System.err);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Four contexts start side by side; none of them may set up logging for the others. */
  private static void logInOnePlace() {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  private static int start(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      Installation installation =
          Installation.prepare(Launch.of(arguments), new Settings(System.getenv()));
      Runtime.getRuntime().addShutdownHook(new Thread(installation::close, "stop"));
      installation.start(out);
      return 0;
    } catch (StartFailure e) {
      err.println(e.getMessage());
      return 1;
    } catch (RuntimeException e) {
      log.error("Cambium could not start", e);
      return 1;
    }
  }

  private Cambium() {}
}
