package cambium.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The clients, in a process of their own, so that the processor time of this one is the servers'
 * alone.
 */
final class Load implements AutoCloseable {
  private final Process process;
  private final PrintWriter orders;
  private final BufferedReader answers;

  Load() throws IOException {
    this.process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    LoadClients.class.getName()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    this.orders =
        new PrintWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), true);
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Sends the requests of some lines of a file, as fast as they are answered.
   *
   * @return how many lines were done in a second
   */
  double send(int port, Path requests, int from, int to) throws IOException {
    orders.println(String.join("\t", "" + port, requests.toString(), "" + from, "" + to));
    String seconds = answers.readLine();
    if (seconds == null) {
      throw new IOException("the clients have ended; what they said stands above");
    }
    return (to - from) / Double.parseDouble(seconds);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
