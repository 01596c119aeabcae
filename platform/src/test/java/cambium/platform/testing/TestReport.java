package cambium.platform.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** What this run of tests ran on; {@link TestReportWriter} writes it down at the end. */
public final class TestReport {
  private static final Set<String> FACTS = new ConcurrentSkipListSet<>();

  private TestReport() {}

  /** Adds a fact, such as {@code note("browser", "Chromium 150")}. */
  public static void note(String what, String fact) {
    FACTS.add(what + ": " + fact);
  }

  static Set<String> facts() {
    return FACTS;
  }
}
