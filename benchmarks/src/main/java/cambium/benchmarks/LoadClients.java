package cambium.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Some clients that do what a file says as fast as they are answered. A line is a journey: requests
 * between tabs, each {@code METHOD path expectedStatus body}.
 */
final class LoadClients {
  private static final int CLIENTS = 8;

  private LoadClients() {}

  public static void main(String[] arguments) throws Exception {
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      String[] parts = order.split("\t", -1);
      List<String> journeys =
          Files.readAllLines(Path.of(parts[1]))
              .subList(Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
      System.out.println(seconds(Integer.parseInt(parts[0]), journeys));
    }
  }

  private static double seconds(int port, List<String> journeys) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      long begin = System.nanoTime();
      List<Future<?>> running = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        int first = client;
        running.add(
            clients.submit(
                () -> {
                  run(port, journeys, first);
                  return null;
                }));
      }
      for (Future<?> client : running) {
        client.get();
      }
      return (System.nanoTime() - begin) / 1e9;
    } finally {
      clients.shutdown();
    }
  }

  private static void run(int port, List<String> journeys, int first) throws IOException {
    try (Connection connection = new Connection(port)) {
      for (int i = first; i < journeys.size(); i += CLIENTS) {
        for (String request : journeys.get(i).split("\t", -1)) {
          String[] parts = request.split(" ", 4);
          int status = connection.send(parts[0], parts[1], parts[3]);
          if (status != Integer.parseInt(parts[2])) {
            throw new IOException(parts[0] + " " + parts[1] + " answered " + status);
          }
        }
      }
    }
  }
}
