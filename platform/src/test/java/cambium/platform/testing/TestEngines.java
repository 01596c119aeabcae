package cambium.platform.testing;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The rule for every test: an engine of its own at a given address, else one in Docker, else the
 * one in this process. {@code CAMBIUM_TEST_ENGINES} = {@code embedded} or {@code real} narrows it.
 */
final class TestEngines {
  private TestEngines() {}

  /**
   * Finds the engine, and says in the report which it is.
   *
   * @param container starts a container and gives its address
   * @return the address of a real engine, or nothing: then the one in this process serves
   */
  static Optional<String> find(
      String role, String variable, String image, Supplier<String> container, String embedded) {
    String wanted = System.getenv().getOrDefault("CAMBIUM_TEST_ENGINES", "");
    String given = System.getenv().getOrDefault(variable, "");
    if (!given.isBlank()) {
      TestReport.note(role, "the server at " + variable);
      return Optional.of(given);
    }
    String reason;
    if (wanted.equals("embedded")) {
      reason = "CAMBIUM_TEST_ENGINES=embedded";
    } else {
      Optional<String> absent = Docker.whyNot();
      if (absent.isEmpty()) {
        try {
          String address = container.get();
          TestReport.note(role, image + " in Docker");
          return Optional.of(address);
        } catch (RuntimeException e) {
          absent = Optional.of(image + " does not start: " + e.getMessage());
        }
      }
      reason = absent.get();
    }
    if (wanted.equals("real")) {
      throw new IllegalStateException("CAMBIUM_TEST_ENGINES=real, but " + reason);
    }
    TestReport.note(role, embedded + ", in this process (" + reason + ")");
    return Optional.empty();
  }
}
