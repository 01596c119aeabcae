package cambium.survey;

import static cambium.survey.RoundFixture.anOpenRound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.platform.mongo.StoreRules;
import cambium.survey.RoundFixture.OpenRound;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What mail scanners, previews and prefetching browsers do with links spends none of them. */
class ScannersTest {
  private static final Pattern LINK =
      Pattern.compile("http://localhost:8081(/(?:stop|mails)/\\S+)");
  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data; boundary=b";
  private RunningSurvey survey;

  @BeforeEach
  void start() {
    survey = RunningSurvey.start();
  }

  @AfterEach
  void stop() {
    survey.close();
    assertThat(StoreRules.violations()).isEmpty();
  }

  @Test
  void aThousandRequestsOfScannersSpendNothing() {
    OpenRound round =
        anOpenRound(survey).withTeamOf(5).withTeamOf(5).withSomebodyWithoutMailbox().open();
    awaitMails(13);
    survey.clock().advanceTo(Instant.parse("2026-03-09T12:00:01Z"));
    awaitMails(26);

    var answered = new TreeMap<Integer, Integer>();
    int sent = 0;
    for (String person : round.persons()) {
      for (HttpRequest.Builder request : scan(round, person)) {
        int status = status(request);
        answered.merge(status, 1, Integer::sum);
        sent++;
      }
    }
    assertThat(sent).isGreaterThanOrEqualTo(1000);
    assertThat(answered.keySet()).as("%s", answered).allMatch(status -> status < 500);
    assertThat(answered.get(200)).isGreaterThan(300);

    assertThat(survey.database().getCollection("mail_preferences").countDocuments()).isZero();
    assertThat(seats(round))
        .hasSize(14)
        .allSatisfy(
            seat -> {
              assertThat(seat.getInteger("version")).isZero();
              assertThat(seat.getBoolean("standing")).isFalse();
              assertThat(seat).doesNotContainKeys("stopped", "answers");
            });
    for (String token : round.tokens()) {
      assertThat(survey.invitation(token).status()).isEqualTo(200);
      assertThat(survey.invitation(token).body().has("response")).isFalse();
    }

    survey.clock().advanceTo(Instant.parse("2026-03-16T06:00:01Z"));
    awaitMails(39); // everybody is still reminded
    for (String token : round.tokens()) {
      assertThat(survey.submit(token, "{\"stress-1\":4}").status()).isEqualTo(201);
    }
  }

  /** Everything that a scanner might do with what one mail holds. */
  private List<HttpRequest.Builder> scan(OpenRound round, String person) {
    String token = round.token(person);
    List<String> pages = new ArrayList<>(List.of("/r", "/r?lang=nb", "/code"));
    if (!person.equals("nomail")) {
      survey.mails().newestFirst(person + "@", 0, 9).forEach(mail -> collect(mail.text(), pages));
      assertThat(pages).hasSize(5);
    }
    List<HttpRequest.Builder> requests = new ArrayList<>();
    for (String page : pages) {
      requests.add(to(page).GET());
      requests.add(to(page).method("HEAD", BodyPublishers.noBody()));
      requests.add(to(page).method("OPTIONS", BodyPublishers.noBody()));
      requests.add(to(page).GET().header("Purpose", "prefetch"));
      requests.add(to(page).GET().header("Sec-Purpose", "prefetch;prerender"));
      requests.add(to(page).GET().header("X-Moz", "prefetch"));
      requests.add(to(page).POST(BodyPublishers.noBody()));
      requests.add(to(page).header("Content-Type", FORM).POST(body("")));
      requests.add(to(page).header("Content-Type", FORM).POST(body("submit=&url=x")));
      requests.add(to(page).header("Content-Type", MULTIPART).POST(body("--b--\r\n")));
      requests.add(to(page).header("Content-Type", "application/json").POST(body("{}")));
      requests.add(to(page).PUT(BodyPublishers.noBody()));
      requests.add(to(page).DELETE());
    }
    String key = "{\"token\":\"" + token + "\"";
    for (String path : List.of("/api/invitation", "/api/responses")) {
      requests.add(to(path).GET());
      requests.add(to(path).method("HEAD", BodyPublishers.noBody()));
      requests.add(to(path).method("OPTIONS", BodyPublishers.noBody()));
      requests.add(to(path).POST(BodyPublishers.noBody()));
      requests.add(json(path, ""));
      requests.add(json(path, "{}"));
      requests.add(to(path).header("Content-Type", FORM).POST(body("token=" + token)));
    }
    requests.add(json("/api/invitation", key + "}"));
    requests.add(json("/api/invitation", key + "}").header("Purpose", "prefetch"));
    requests.add(json("/api/responses", key + "}"));
    requests.add(json("/api/responses", key + ",\"answers\":{}}"));
    requests.add(json("/api/responses", key + ",\"answers\":null,\"comments\":null}"));
    requests.add(json("/api/responses", key + ",\"answers\":{},\"comments\":{}}"));
    requests.add(json("/api/responses", key + ",\"comments\":{\"comment\":\"\"}}"));
    return requests;
  }

  private static void collect(String mail, List<String> pages) {
    Matcher link = LINK.matcher(mail);
    while (link.find()) {
      pages.add(link.group(1));
    }
  }

  private HttpRequest.Builder json(String path, String json) {
    return to(path).header("Content-Type", "application/json").POST(body(json));
  }

  private static BodyPublisher body(String text) {
    return BodyPublishers.ofString(text);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(survey.url() + path));
  }

  private static int status(HttpRequest.Builder request) {
    try {
      HttpResponse<Void> answer = HTTP.send(request.build(), BodyHandlers.discarding());
      return answer.statusCode();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<Document> seats(OpenRound round) {
    return survey.database().getCollection("seats_" + round.id()).find().into(new ArrayList<>());
  }

  private void awaitMails(int count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(survey.mails().count("")).isEqualTo(count));
  }
}
