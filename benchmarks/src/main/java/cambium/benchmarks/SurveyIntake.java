package cambium.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Accepted answers per second over HTTP, of 20 items each, durable and with their outbox, against a
 * bare endpoint that inserts the same document at the same write concern. Both sides take turns on
 * the same store; their first turns warm up and do not count. Then whole journeys: page,
 * invitation, answer. The clients are a process of their own; processor time is that of the
 * servers' process, store and broker included. An argument is the number of answers in a turn.
 */
public final class SurveyIntake {
  private static final int WARM_UP = 2;
  private static final int TURNS = 5;
  private static final int ANSWERS_PER_TURN = 2_000;
  private static final int JOURNEY_TURNS = 4;

  private final PrintStream out;
  private final Servers servers;
  private final Load load;
  private final int perTurn;
  private final Path answers;
  private final Path inserts;
  private final Path journeys;

  private SurveyIntake(PrintStream out, Servers servers, Load load, int perTurn)
      throws IOException {
    this.perTurn = perTurn;
    this.out = out;
    this.servers = servers;
    this.load = load;
    this.answers = servers.directory().resolve("answers");
    this.inserts = servers.directory().resolve("inserts");
    this.journeys = servers.directory().resolve("journeys");
    int counted = (WARM_UP + TURNS) * perTurn;
    List<String> bodies = Answers.of(servers, counted + JOURNEY_TURNS * perTurn);
    write(answers, bodies, body -> "POST /api/responses 201 " + body);
    write(inserts, bodies, body -> "POST /insert 201 " + body);
    write(journeys, bodies.subList(counted, bodies.size()), Answers::journey);
  }

  public static void main(String[] arguments) throws Exception {
    int perTurn = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ANSWERS_PER_TURN;
    try (Servers servers = new Servers();
        ConfigurableApplicationContext bare = bare(servers);
        Load load = new Load()) {
      SurveyIntake intake = new SurveyIntake(System.out, servers, load, perTurn);
      intake.compare(Servers.port(bare));
      intake.travel();
    }
  }

  private void compare(int bare) throws IOException {
    double[] ratios = new double[TURNS];
    for (int turn = 0; turn < WARM_UP + TURNS; turn++) {
      int from = turn * perTurn;
      int to = from + perTurn;
      double limit = load.send(bare, inserts, from, to);
      double accepted = load.send(servers.port(), answers, from, to);
      out.printf(
          Locale.ROOT,
          "%s: accepted %.0f/s, limit %.0f/s, ratio %.2f%n",
          turn < WARM_UP ? "warm-up" : "turn " + (turn - WARM_UP + 1),
          accepted,
          limit,
          accepted / limit);
      if (turn >= WARM_UP) {
        ratios[turn - WARM_UP] = accepted / limit;
      }
    }
    Arrays.sort(ratios);
    out.printf(
        Locale.ROOT,
        "survey-intake: median ratio %.2f (from %.2f to %.2f), aim at least 0.50%n",
        ratios[TURNS / 2],
        ratios[0],
        ratios[TURNS - 1]);
  }

  private void travel() throws IOException {
    double[] rates = new double[JOURNEY_TURNS - 1];
    double[] costs = new double[JOURNEY_TURNS - 1];
    for (int turn = 0; turn < JOURNEY_TURNS; turn++) {
      int from = turn * perTurn;
      long before = ProcessorTime.nanos();
      double rate = load.send(servers.port(), journeys, from, from + perTurn);
      double cost = (ProcessorTime.nanos() - before) / 1e6 / perTurn;
      out.printf(
          Locale.ROOT,
          "%s: %.0f journeys/s, %.2f ms of processor time each%n",
          turn == 0 ? "warm-up" : "turn " + turn,
          rate,
          cost);
      if (turn > 0) {
        rates[turn - 1] = rate;
        costs[turn - 1] = cost;
      }
    }
    Arrays.sort(rates);
    Arrays.sort(costs);
    out.printf(
        Locale.ROOT,
        "journeys (page, invitation, answer): median %.0f/s, aim at least 1000;"
            + " server processor time %.2f ms each, aim at most 1.60%n",
        rates[rates.length / 2],
        costs[costs.length / 2]);
  }

  private static void write(Path file, List<String> bodies, UnaryOperator<String> line)
      throws IOException {
    Files.write(file, bodies.stream().map(line).toList());
  }

  private static ConfigurableApplicationContext bare(Servers servers) {
    return new SpringApplicationBuilder(BareEndpoint.class, BareEndpoint.Store.class)
        .properties("spring.config.name=bare", "server.port=0")
        .properties("cambium.mongodb.uri=" + servers.storeUri())
        .run();
  }
}
