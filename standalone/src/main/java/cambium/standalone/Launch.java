package cambium.standalone;

import java.nio.file.Path;
import java.util.List;

/**
 * What was typed.
 *
 * @param demo whether to start with the made-up company, in a directory that is thrown away
 * @param dataDirectory where a start keeps its data
 */
record Launch(boolean demo, Path dataDirectory) {

  static final String USAGE = "Usage: cambium start [--data-dir DIR] | cambium demo";

  private static final Path USUAL_DIRECTORY = Path.of("data");

  static Launch of(List<String> arguments) {
    return switch (arguments.size()) {
      case 1 -> new Launch(isDemo(arguments.get(0)), USUAL_DIRECTORY);
      case 3 -> startIn(arguments);
      default -> throw new StartFailure(USAGE);
    };
  }

  private static boolean isDemo(String command) {
    return switch (command) {
      case "demo" -> true;
      case "start" -> false;
      default -> throw new StartFailure(USAGE);
    };
  }

  private static Launch startIn(List<String> arguments) {
    if (!arguments.subList(0, 2).equals(List.of("start", "--data-dir"))) {
      throw new StartFailure(USAGE);
    }
    return new Launch(false, Path.of(arguments.get(2)));
  }
}
