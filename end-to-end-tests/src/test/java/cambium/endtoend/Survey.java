package cambium.endtoend;

import static cambium.endtoend.RunningCambium.ANALYTICS;
import static cambium.endtoend.RunningCambium.NOTIFICATION;
import static cambium.endtoend.RunningCambium.SURVEY;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One round of the built-in questionnaire, steered through the API. */
final class Survey {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final String id;

  private Survey(String id) {
    this.id = id;
  }

  /** A round that somebody has planned already. */
  static Survey known(String id) {
    return new Survey(id);
  }

  /** Imports the company and opens a round for everybody. */
  static Survey open(RunningCambium cambium, Company company) {
    cambium
        .send("PUT", SURVEY, "/api/people", company.csv(), "text/csv", cambium.admin())
        .expect(200);
    return draft(cambium).open(cambium);
  }

  /** Opens it as the company stands now. */
  Survey open(RunningCambium cambium) {
    cambium.post(SURVEY, "/api/rounds/" + id + "/open", "{}", cambium.admin()).expect(200, 202);
    awaitState(cambium, "OPEN");
    return this;
  }

  /** A round that is not yet open; the audience is everybody where no managers are named. */
  static Survey draft(RunningCambium cambium, String... audience) {
    return draftOf("A", cambium, audience);
  }

  /** A round with a module of its own choice. */
  static Survey draftOf(String module, RunningCambium cambium, String... audience) {
    Map<String, Object> round = new HashMap<>();
    round.put("questionnaire", "cambium-pulse");
    round.put("modules", new String[] {module});
    round.put("title", "Spring pulse");
    round.put("closesAt", Instant.now().plus(20, ChronoUnit.DAYS).toString());
    if (audience.length > 0) {
      round.put("audience", audience);
    }
    JsonNode created =
        cambium
            .post(SURVEY, "/api/rounds", JSON.writeValueAsString(round), cambium.admin())
            .expect(201)
            .json();
    return new Survey(created.path("id").asString());
  }

  String id() {
    return id;
  }

  /** The personal links by recipient, once all of them are in the mailbox. */
  Map<String, String> tokens(RunningCambium cambium, int expected) {
    Map<String, String> tokens = new LinkedHashMap<>();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> invitations(cambium, tokens) == expected);
    return tokens;
  }

  private static int invitations(RunningCambium cambium, Map<String, String> tokens) {
    tokens.clear();
    for (JsonNode mail : cambium.mails("@example.org")) {
      if (mail.path("text").asString().contains("/r")) {
        tokens.put(mail.path("to").asString(), Company.token(mail));
      }
    }
    return tokens.size();
  }

  /** A body that answers every question that the holder of the token is asked. */
  static String answers(RunningCambium cambium, String token, IntUnaryOperator value) {
    JsonNode invitation =
        cambium
            .post(SURVEY, "/api/invitation", JSON.writeValueAsString(Map.of("token", token)), null)
            .expect(200)
            .json();
    Map<String, Object> answers = new HashMap<>();
    int index = 0;
    for (JsonNode page : invitation.path("questionnaire").path("pages")) {
      for (JsonNode element : page.path("elements")) {
        if (element.path("type").asString().equals("rating")) {
          answers.put(element.path("name").asString(), value.applyAsInt(index++));
        }
      }
    }
    return JSON.writeValueAsString(Map.of("token", token, "answers", answers));
  }

  Survey close(RunningCambium cambium) {
    cambium.post(SURVEY, "/api/rounds/" + id + "/close", "{}", cambium.admin()).expect(200, 202);
    return this;
  }

  void awaitState(RunningCambium cambium, String state) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> round(cambium).path("state").asString().equals(state));
  }

  JsonNode round(RunningCambium cambium) {
    return cambium.get(SURVEY, "/api/rounds/" + id, cambium.admin()).expect(200).json();
  }

  Reply resultsNow(RunningCambium cambium, String query) {
    return cambium.get(ANALYTICS, "/api/rounds/" + id + "/results" + query, cambium.admin());
  }

  /** The organisation's results, once they are released. */
  JsonNode results(RunningCambium cambium) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(300))
        .until(() -> resultsNow(cambium, "").status() == 200);
    return resultsNow(cambium, "").json();
  }

  JsonNode deliveries(RunningCambium cambium, boolean invitations) {
    return cambium
        .get(invitations ? SURVEY : NOTIFICATION, "/api/deliveries?round=" + id, cambium.admin())
        .expect(200)
        .json();
  }
}
