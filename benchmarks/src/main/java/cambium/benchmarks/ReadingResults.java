package cambium.benchmarks;

import cambium.platform.testing.TestIssuer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How long the server works at a manager's results, the second round of two, so that each figure
 * has a change: in a small organisation and in a large one. Managers are drawn at random, and each
 * asks for the own subtree.
 */
public final class ReadingResults {
  private static final int SMALL = 1_000;
  private static final int LARGE = 100_000;
  private static final int VIEWERS = 100;
  private static final int WARM_UP = 3_000;
  private static final int REQUESTS = 3_000;

  private ReadingResults() {}

  /** Milliseconds. */
  private record Times(double median, double p99) {}

  public static void main(String[] arguments) throws Exception {
    Times small = measure(System.out, SMALL);
    Times large = measure(System.out, LARGE);
    System.out.printf(
        Locale.ROOT,
        "results: p99 %.1f ms at %d people, aim at most 10 ms; %.2f times that of %d, aim at most 2%n",
        large.p99(),
        LARGE,
        large.p99() / small.p99(),
        SMALL);
  }

  private static Times measure(PrintStream out, int people) throws Exception {
    Company company = new Company(people);
    int answered = people * 7 / 10;
    try (Analytics analytics = new Analytics()) {
      analytics.employ(company);
      for (String round : List.of("first", "second")) {
        analytics.fill(company, round, answered);
        analytics.close(company, round, answered);
      }
      List<HttpRequest> requests = requests(analytics, company);
      double first = send(analytics, requests.subList(0, 1))[0];
      send(analytics, repeated(requests, WARM_UP));
      double[] sorted = send(analytics, repeated(requests, REQUESTS));
      Times times = new Times(sorted[REQUESTS / 2], sorted[REQUESTS * 99 / 100]);
      out.printf(
          Locale.ROOT,
          "%d people: p50 %.1f ms, p99 %.1f ms; the first request of all %.0f ms%n",
          people,
          times.median(),
          times.p99(),
          first);
      return times;
    }
  }

  private static List<HttpRequest> requests(Analytics analytics, Company company) {
    TestIssuer issuer = analytics.issuer();
    return new Random(7)
        .ints(VIEWERS, 0, company.managers())
        .mapToObj(
            manager ->
                HttpRequest.newBuilder(
                        URI.create(
                            analytics.address() + "/api/rounds/second/results?manager=p" + manager))
                    .header("Authorization", "Bearer " + issuer.personToken(Company.email(manager)))
                    .build())
        .toList();
  }

  private static List<HttpRequest> repeated(List<HttpRequest> requests, int count) {
    return IntStream.range(0, count).mapToObj(i -> requests.get(i % requests.size())).toList();
  }

  private static double[] send(Analytics analytics, List<HttpRequest> requests)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    for (HttpRequest request : requests) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("answered " + answer.statusCode());
      }
    }
    return analytics.bean(ServerTime.class).take();
  }
}
