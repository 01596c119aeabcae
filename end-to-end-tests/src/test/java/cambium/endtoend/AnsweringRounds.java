package cambium.endtoend;

import static cambium.endtoend.RunningCambium.SURVEY;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running program with rounds to answer, for those who test how people answer. */
record AnsweringRounds(RunningCambium cambium) implements AutoCloseable {
  static final String PULSE = "Spring pulse";
  static final String EVERY_KIND = "Every kind";
  static final String DECIDED = "Two meetings a week are dropped from April.";

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern LINK = Pattern.compile("http\\S+/r\\S*#[\\w-]{43}");

  /** A company of two divisions; in the first, so many have no mailbox. */
  static AnsweringRounds start(
      Path directory, int withoutMailbox, Map<String, String> environment) {
    RunningCambium cambium =
        RunningCambium.start(directory, RunningCambium.freePorts(), environment);
    StringBuilder people = new StringBuilder(Company.of(2, 2, 4).csv());
    for (int i = 0; i < withoutMailbox; i++) {
      people.append("paper%d,Pia Papir %d,,d0t0,nb%n".formatted(i, i));
    }
    cambium
        .send("PUT", SURVEY, "/api/people", people.toString(), "text/csv", cambium.admin())
        .expect(200);
    return new AnsweringRounds(cambium);
  }

  /** The built-in pulse with a module. */
  Survey openPulse(String audience) {
    return open(PULSE, "cambium-pulse", List.of("C"), audience);
  }

  /** A questionnaire with every kind of item, two of them required. */
  Survey openEveryKind(String audience) {
    String id =
        cambium
            .post(SURVEY, "/api/questionnaires", everyKind(), cambium.admin())
            .expect(201)
            .json()
            .path("id")
            .asString();
    return open(EVERY_KIND, id, List.of(), audience);
  }

  private Survey open(String title, String questionnaire, List<String> modules, String audience) {
    Map<String, Object> round = new HashMap<>();
    round.put("questionnaire", questionnaire);
    round.put("modules", modules);
    round.put("title", title);
    round.put("closesAt", Instant.now().plus(20, ChronoUnit.DAYS).toString());
    round.put("audience", List.of(audience));
    if (title.equals(PULSE)) {
      round.put("decided", Map.of("en", DECIDED, "nb", "To møter i uken er avlyst fra april."));
    }
    JsonNode created =
        cambium
            .post(SURVEY, "/api/rounds", JSON.writeValueAsString(round), cambium.admin())
            .expect(201)
            .json();
    return Survey.known(created.path("id").asString()).open(cambium);
  }

  private static String everyKind() {
    try (var in = AnsweringRounds.class.getResourceAsStream("/every-kind.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url(String path) {
    return cambium.url(SURVEY, path);
  }

  /** As it stands in the mail about the round of this title. */
  String link(String person, String title) {
    return await()
        .atMost(PATIENCE)
        .until(() -> links(person, title).findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  private Stream<String> links(String person, String title) {
    return mails(person)
        .filter(text -> text.contains(title))
        .flatMap(text -> LINK.matcher(text).results())
        .map(MatchResult::group);
  }

  private Stream<String> mails(String person) {
    return StreamSupport.stream(cambium.mails(person + "@example.org").spliterator(), false)
        .map(mail -> mail.path("text").asString());
  }

  String token(String person, String title) {
    String link = link(person, title);
    return link.substring(link.indexOf('#') + 1);
  }

  /** The code of somebody without a mailbox. */
  String code(Survey round, int index) {
    return cambium
        .get(SURVEY, "/api/rounds/" + round.id() + "/codes", cambium.admin())
        .json()
        .path(index)
        .path("code")
        .asString();
  }

  /** What the interface says of a token's response; missing if there is none. */
  JsonNode response(String token) {
    String body = "{\"token\":\"" + token + "\"}";
    return cambium.post(SURVEY, "/api/invitation", body, null).expect(200).json().path("response");
  }

  @Override
  public void close() {
    cambium.close();
  }
}
