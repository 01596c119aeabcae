package cambium.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some clients that post JSON bodies to one address as fast as they are answered. */
final class Load {
  private static final int CLIENTS = 8;
  private static final int CREATED = 201;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;

  Load(URI address) {
    this.address = address;
  }

  /** Posts every body once. Returns how many were confirmed in a second. */
  double post(List<String> bodies) throws InterruptedException, ExecutionException {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    long begin = System.nanoTime();
    List<Future<?>> running = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      int first = client;
      running.add(
          clients.submit(
              () -> {
                for (int i = first; i < bodies.size(); i += CLIENTS) {
                  post(bodies.get(i));
                }
                return null;
              }));
    }
    for (Future<?> client : running) {
      client.get();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    clients.shutdown();
    return bodies.size() / seconds;
  }

  private void post(String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    int status = http.send(request, BodyHandlers.discarding()).statusCode();
    if (status != CREATED) {
      throw new IllegalStateException("answered " + status);
    }
  }
}
