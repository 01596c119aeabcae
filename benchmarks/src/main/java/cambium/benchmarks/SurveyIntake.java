package cambium.benchmarks;

import cambium.embedded.EmbeddedKafka;
import cambium.embedded.EmbeddedStore;
import cambium.survey.SurveyService;
import cambium.survey.invitation.PersonalLinks;
import cambium.survey.people.ImportingPeople;
import cambium.survey.round.DraftingRound;
import cambium.survey.round.OpeningRound;
import cambium.survey.round.Round;
import cambium.survey.round.RoundRequest;
import cambium.survey.round.RoundState;
import cambium.survey.round.Rounds;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Accepted answers per second over HTTP, durable and with their outbox, against a bare endpoint
 * that inserts the same document at the same write concern. Both sides take turns in one process,
 * on the same store and the same number of clients; the first turn of each warms up and does not
 * count.
 */
public final class SurveyIntake {
  private static final int TURNS = 5;
  private static final int ANSWERS_PER_TURN = 2_000;
  private static final List<String> ITEMS =
      List.of(
          "stress-1",
          "stress-2",
          "relationship-up-1",
          "relationship-up-2",
          "know-why-1",
          "get-answers-1",
          "safe-to-speak-1",
          "demands-1",
          "demands-2",
          "control-1",
          "role-clarity-1",
          "firefighting-1",
          "asked-1",
          "followership-1",
          "bearable-1");

  private SurveyIntake() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createTempDirectory("cambium-benchmark-");
    try (EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"));
        EmbeddedStore store = EmbeddedStore.start(directory.resolve("store"));
        ConfigurableApplicationContext survey = survey(kafka, store);
        ConfigurableApplicationContext bare = bare(store)) {
      run(survey, bare, System.out);
    } finally {
      FileSystemUtils.deleteRecursively(directory);
    }
  }

  private static void run(
      ConfigurableApplicationContext survey, ConfigurableApplicationContext bare, PrintStream out)
      throws Exception {
    List<String> bodies = bodies(survey);
    Load answers = new Load(URI.create("http://localhost:" + port(survey) + "/api/responses"));
    Load inserts = new Load(URI.create("http://localhost:" + port(bare) + "/insert"));
    double[] ratios = new double[TURNS - 1];
    for (int turn = 0; turn < TURNS; turn++) {
      List<String> some = bodies.subList(turn * ANSWERS_PER_TURN, (turn + 1) * ANSWERS_PER_TURN);
      double limit = inserts.post(some);
      double accepted = answers.post(some);
      out.printf(
          Locale.ROOT,
          "%s accepted %.0f/s, limit %.0f/s, ratio %.2f%n",
          turn == 0 ? "warm-up" : "turn " + turn,
          accepted,
          limit,
          accepted / limit);
      if (turn > 0) {
        ratios[turn - 1] = accepted / limit;
      }
    }
    Arrays.sort(ratios);
    out.printf(
        Locale.ROOT,
        "survey-intake: median ratio %.2f (from %.2f to %.2f), aim at least 0.50%n",
        (ratios[1] + ratios[2]) / 2,
        ratios[0],
        ratios[ratios.length - 1]);
  }

  private static List<String> bodies(ConfigurableApplicationContext survey) {
    int people = TURNS * ANSWERS_PER_TURN;
    survey.getBean(ImportingPeople.class).importAll(csv(people), false);
    RoundRequest request =
        new RoundRequest(
            "cambium-pulse",
            List.of("A", "C", "D"),
            "Benchmark",
            Instant.now().plus(Duration.ofDays(7)).toString(),
            null,
            null,
            true,
            null);
    Round draft = survey.getBean(DraftingRound.class).draft(request);
    survey.getBean(OpeningRound.class).open(draft.id());
    Rounds rounds = survey.getBean(Rounds.class);
    while (rounds.find(draft.id()).orElseThrow().state() != RoundState.OPEN) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    List<String> bodies = new ArrayList<>();
    PersonalLinks links = survey.getBean(PersonalLinks.class);
    for (int person = 0; person < people; person++) {
      bodies.add(body(links.token(draft.id(), "p" + person).orElseThrow(), person));
    }
    return bodies;
  }

  /** Teams of ten below one root; whoever answers leads nobody. */
  private static byte[] csv(int people) {
    StringBuilder csv = new StringBuilder("person_id,name,email,manager_id\nroot,Root,,\n");
    for (int team = 0; team * 10 < people; team++) {
      csv.append("m").append(team).append(",Manager,,root\n");
    }
    for (int person = 0; person < people; person++) {
      csv.append("p").append(person).append(",Person,,m").append(person / 10).append('\n');
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String body(String token, int person) {
    StringBuilder body =
        new StringBuilder("{\"token\":\"").append(token).append("\",\"answers\":{");
    for (int item = 0; item < ITEMS.size(); item++) {
      body.append(item == 0 ? "" : ",").append('"').append(ITEMS.get(item)).append("\":");
      body.append(1 + (person + item) % 5);
    }
    return body.append("}}").toString();
  }

  private static ConfigurableApplicationContext survey(EmbeddedKafka kafka, EmbeddedStore store) {
    return SurveyService.application()
        .run(
            "--server.port=0",
            "--cambium.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
            "--cambium.mongodb.uri=" + store.connectionString());
  }

  private static ConfigurableApplicationContext bare(EmbeddedStore store) {
    return new SpringApplicationBuilder(BareEndpoint.class, BareEndpoint.Store.class)
        .properties("spring.config.name=bare", "server.port=0")
        .properties("cambium.mongodb.uri=" + store.connectionString())
        .run();
  }

  private static String port(ConfigurableApplicationContext service) {
    return service.getEnvironment().getRequiredProperty("local.server.port");
  }
}
