package cambium.endtoend;

import static cambium.endtoend.RunningCambium.SURVEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * While a round is open, everything that anybody can look at (every page, every interface, every
 * record of a delivery, every mail) is the same whether a given person has answered or not.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NobodySeesWhoAnsweredTest {
  private static final Logger log = LoggerFactory.getLogger(NobodySeesWhoAnsweredTest.class);
  private static final String ADMINISTRATOR = "administrator@example.org";
  private static final String EMPLOYEE = "d0t0m0@example.org";
  private static final String LEADER = "d1t0@example.org";
  private static final List<String> VIEWERS =
      List.of(
          ADMINISTRATOR,
          "root@example.org",
          "d0@example.org",
          "d0t0@example.org",
          LEADER,
          EMPLOYEE);

  @TempDir static Path directory;
  @AutoClose private static RunningCambium cambium;
  private static final Company company = Company.of(2, 1, 5);
  private static final Map<String, String> tokens = new HashMap<>();
  private static Survey history;
  private static Survey open;

  private final List<Visitor> visitors = new ArrayList<>();

  @BeforeAll
  static void aReleasedRoundAndAnOpenOne() {
    cambium =
        RunningCambium.start(
            directory, RunningCambium.freePorts(), Map.of("CAMBIUM_ADMIN_EMAIL", ADMINISTRATOR));
    history = Survey.open(cambium, company);
    history
        .tokens(cambium, company.people())
        .values()
        .forEach(token -> answer(token, question -> 1 + question % 5));
    history.close(cambium).results(cambium);
    await().atMost(Duration.ofMinutes(2)).until(() -> somethingWasSent(history));
    open = Survey.draftOf("B", cambium).open(cambium);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                invitations().size() == company.people()
                    && invitations().values().stream().allMatch(all -> all.size() == 2));
    invitations().forEach((person, all) -> tokens.put(person, all.get(0)));
  }

  @Test
  @Order(1)
  void everyByteIsTheSameWhetherAGivenPersonHasAnsweredOrNot() {
    // Four of those six change their minds, so that the next answer makes a batch leave for Kafka.
    List<String> six = List.of("d1t0m0", "d1t0m1", "d1t0m2", "d1t0m3", "d0t0m3", "d0t0m4");
    six.forEach(person -> answer(token(person + "@example.org"), question -> 4));
    six.stream().skip(2).forEach(person -> answer(token(person + "@example.org"), question -> 2));
    visitors.add(Visitor.nobody(cambium));
    visitors.add(Visitor.program(cambium));
    VIEWERS.forEach(email -> visitors.add(Visitor.person(cambium, email)));
    Crawl crawl = crawl();

    Map<String, String> before = everything(crawl);
    log.info("{} answers of {} visitors are compared", before.size(), visitors.size());
    coversWhatMatters(before, open.id(), history.id());
    assertSame(before, everything(crawl), "nothing has happened");

    answer(token(EMPLOYEE), question -> 5);
    assertSame(before, everything(crawl), "an employee has answered");
    answer(token(EMPLOYEE), question -> 1);
    answer(token(LEADER), question -> 2);
    assertSame(before, everything(crawl), "the employee thought again, and a leader has answered");
    withdraw(token(EMPLOYEE));
    assertSame(before, everything(crawl), "the employee has taken it back");

    answer(token(EMPLOYEE), question -> 3);
    answer(token("d0@example.org"), question -> 3);
    assertThat(open.round(cambium).path("answeredAtLeast").asInt()).isEqualTo(5);
    answer(token("d0t0m1@example.org"), question -> 3);
    Set<String> changed = differences(before, everything(crawl));
    assertThat(changed)
        .as("a step of the whole round is seen, by those who administer alone, and only there")
        .contains(
            "program " + cambium.url(SURVEY, "/api/rounds"),
            "program " + cambium.url(SURVEY, "/rounds/" + open.id()),
            ADMINISTRATOR + " " + cambium.url(SURVEY, "/"))
        .allSatisfy(
            each ->
                assertThat(each)
                    .matches(
                        "(program|%s) %s(api/rounds|rounds)?(/?%s.*)?"
                            .formatted(ADMINISTRATOR, cambium.url(SURVEY, "/"), open.id())));
  }

  @Test
  @Order(2)
  void whoeverIsErasedIsForgottenByEveryService() {
    String person = "d0t0m3";
    Visitor erased = Visitor.person(cambium, person + "@example.org");
    Visitor program = Visitor.program(cambium);
    assertThat(history.deliveries(cambium, true).toString()).contains(person);
    assertThat(history.deliveries(cambium, false).toString()).contains(person);
    assertThat(text(erased, RunningCambium.IDENTITY)).contains("Person " + person);
    assertThat(naming(person, crawl().by(List.of(program)))).isNotEmpty();

    assertThat(erase("d0t0").expectProblem(409).json().path("leads")).hasSize(5);
    erase("root").expectProblem(409);
    assertThat(erase(person).expect(200).body()).isEqualTo("{\"state\":\"DONE\"}");
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> {
              assertThat(history.deliveries(cambium, false).toString()).doesNotContain(person);
              assertThat(text(erased, RunningCambium.IDENTITY)).doesNotContain(person);
            });
    assertThat(naming(person, crawl().by(List.of(program)))).isEmpty();
    assertThat(invitation(token(person + "@example.org"))).isEqualTo(invitation("x".repeat(43)));
    assertThat(open.round(cambium).path("invited").asInt()).isEqualTo(company.people());
    assertThat(history.results(cambium).path("answered").asInt()).isEqualTo(company.people());
    open.close(cambium).results(cambium);
  }

  private static Reply erase(String person) {
    return cambium.post(SURVEY, "/api/people/" + person + "/erase", "", cambium.admin());
  }

  private static String text(Visitor visitor, int service) {
    return new String(visitor.open(cambium.url(service, "/")).body(), StandardCharsets.UTF_8);
  }

  private static Set<String> naming(String person, Map<String, String> seen) {
    Set<String> named = new TreeSet<>(seen.keySet());
    named.removeIf(each -> each.contains(person) || !seen.getOrDefault(each, "").contains(person));
    return named;
  }

  private static Crawl crawl() {
    return new Crawl(
        cambium,
        Map.of(
            "id", List.of(open.id(), history.id(), "root", "d0t0m0"),
            "round", List.of(open.id(), history.id()),
            "about", List.of(open.id()),
            "manager", List.of("root", "d0", "d0t0")));
  }

  /** What is looked at by all, what an invitation shows to others, and what lies in mailboxes. */
  private Map<String, String> everything(Crawl crawl) {
    Map<String, String> all = new TreeMap<>(crawl.by(visitors));
    for (String other : List.of("d0t0m2@example.org", "d1t0m4@example.org", "d1t0m0@example.org")) {
      all.put("invitation of " + other, invitation(token(other)));
    }
    all.put("invitation of nobody", invitation("x".repeat(43)));
    all.put("mailboxes", cambium.mails("").toString());
    return all;
  }

  private static String invitation(String token) {
    Reply reply = cambium.post(SURVEY, "/api/invitation", "{\"token\":\"" + token + "\"}", null);
    return reply.status() + reply.body();
  }

  private static void coversWhatMatters(Map<String, String> seen, String open, String closed) {
    assertThat(seen.keySet())
        .contains(
            ADMINISTRATOR + " " + cambium.url(SURVEY, "/rounds/" + open + "/status?seen=OPEN"),
            ADMINISTRATOR + " " + cambium.url(SURVEY, "/log"),
            ADMINISTRATOR + " " + cambium.url(SURVEY, "/erasure"),
            "program " + cambium.url(SURVEY, "/api/audit"),
            "program " + cambium.url(SURVEY, "/api/audit.csv"),
            "program " + cambium.url(SURVEY, "/api/deliveries?round=" + open),
            "program " + cambium.url(RunningCambium.ANALYTICS, "/api/rounds/" + open + "/results"),
            LEADER + " " + cambium.url(RunningCambium.ANALYTICS, "/rounds/" + closed),
            "d0@example.org " + cambium.url(RunningCambium.NOTIFICATION, "/"));
    assertThat(seen.get("program " + cambium.url(SURVEY, "/api/deliveries?round=" + open)))
        .contains("d0t0m0", "SENT");
    assertThat(seen.values().stream().filter(each -> each.startsWith("200")).count())
        .isGreaterThan(100);
    assertThat(seen.entrySet()).noneMatch(each -> each.getValue().startsWith("5"));
  }

  private static void assertSame(
      Map<String, String> before, Map<String, String> after, String what) {
    for (String each : differences(before, after)) {
      assertThat(after.get(each)).as("%s: %s", what, each).isEqualTo(before.get(each));
    }
  }

  private static Set<String> differences(Map<String, String> before, Map<String, String> after) {
    Set<String> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    all.removeIf(each -> before.containsKey(each) && before.get(each).equals(after.get(each)));
    return all;
  }

  /** The tokens that each was sent, the newest first. */
  private static Map<String, List<String>> invitations() {
    Map<String, List<String>> all = new HashMap<>();
    for (JsonNode mail : cambium.mails("@example.org")) {
      if (mail.path("text").asString().matches("(?s).*/r(\\?lang=\\w+)?#.*")) {
        all.computeIfAbsent(mail.path("to").asString(), person -> new ArrayList<>())
            .add(Company.token(mail));
      }
    }
    return all;
  }

  private static String token(String email) {
    return Objects.requireNonNull(tokens.get(email), email);
  }

  private static void answer(String token, IntUnaryOperator value) {
    cambium
        .post(SURVEY, "/api/responses", Survey.answers(cambium, token, value), null)
        .expect(200, 201);
  }

  private static void withdraw(String token) {
    cambium
        .send(
            "DELETE",
            SURVEY,
            "/api/responses",
            "{\"token\":\"" + token + "\"}",
            "application/json",
            null)
        .expect(204);
  }

  private static boolean somethingWasSent(Survey survey) {
    return survey.deliveries(cambium, false).size() > 15
        && !survey.deliveries(cambium, false).toString().contains("PLANNED");
  }
}
