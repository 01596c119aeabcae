package cambium.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * From {@code round.closed}, when all else is taken in, until every atom is on the ledger and all
 * results are published; and the heap that this takes above what was in use before, which must not
 * grow with the responses. Run it in the heap that {@code ./cambium} has. Arguments are numbers of
 * responses.
 */
public final class Closing {
  private static final int PEOPLE = 100_000;
  private static final List<String> RESPONSES = List.of("10000", "40000", "70000");

  private Closing() {}

  public static void main(String[] arguments) throws Exception {
    for (String responses : arguments.length > 0 ? List.of(arguments) : RESPONSES) {
      measure(System.out, Integer.parseInt(responses));
    }
  }

  private static void measure(PrintStream out, int responses)
      throws IOException, InterruptedException {
    Company company = new Company(PEOPLE);
    try (Analytics analytics = new Analytics()) {
      analytics.fill(company, "timed", responses);
      long processor = ProcessorTime.nanos();
      long begin = System.nanoTime();
      analytics.close(company, "timed", responses);
      out.printf(
          Locale.ROOT,
          "close: %d people, %d responses: %.1f s, aim at most 30 s; %.1f s of processor time%n",
          PEOPLE,
          responses,
          (System.nanoTime() - begin) / 1e9,
          (ProcessorTime.nanos() - processor) / 1e9);
      analytics.fill(company, "watched", responses);
      long before = LiveHeap.megabytes();
      long peak = LiveHeap.peakDuring(() -> analytics.close(company, "watched", responses));
      out.printf(
          Locale.ROOT,
          "close: %d responses: live heap %d MB before, %d MB more at most while closing%n",
          responses,
          before,
          Math.max(0, peak - before));
    }
  }
}
