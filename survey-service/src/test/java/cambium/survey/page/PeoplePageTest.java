package cambium.survey.page;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.survey.RunningSurvey;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is looked at first, and taken only if it is still what was looked at. */
class PeoplePageTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");
  private static final String HEADER =
      "person_id,name,email,manager_id,language,layer,unit,country\n";
  private static final String BEFORE =
      HEADER
          + "r,Rut,rut@acme.example,,en,,,\nm,Mo,,r,en,,,\nn,Nora,,r,en,,,\n"
          + "e,Eva,,m,en,,,\nf,Finn,,m,en,,,\n";
  private static final String AFTER =
      HEADER
          + "r,Rut,rut@acme.example,,en,,,\nm,Mo,mo@acme.example,r,en,,Roads,\nn,Nora,,r,en,,,\n"
          + "e,Eva,,n,en,,,\ng,Gro,,n,en,,,\n";

  private static RunningSurvey survey;

  @BeforeAll
  static void start() {
    survey = RunningSurvey.start();
  }

  @AfterAll
  static void stop() {
    survey.close();
  }

  @BeforeEach
  void bring() {
    assertThat(survey.importPeople(BEFORE).status()).isEqualTo(200);
  }

  @Test
  void saysWhoWouldBeAddedMovedChangedAndRemoved() throws Exception {
    String preview = post(AFTER, Map.of(), true).body();
    assertThat(preview)
        .startsWith("<div id=\"result\"")
        .contains("Who is moved (1)", "Eva: from Mo to Nora")
        .contains("Who is removed (1)", "Finn (f)")
        .contains("Who is added (1)", "Gro (g)")
        .containsPattern("(?s)>Mo</span>:.*>e-mail<.*>unit<")
        .contains("Take it over");
    assertThat(people()).contains("Finn");
  }

  @Test
  void isTakenAfterItWasSeenWithAndWithoutScripts() throws Exception {
    String seen = seen(post(AFTER, Map.of(), true).body());
    assertThat(post(AFTER, taking(seen), true).body()).contains("Taken over");
    assertThat(people()).doesNotContain("Finn");

    HttpResponse<String> whole = post(BEFORE, Map.of(), false);
    assertThat(whole.body()).contains("<html", "Choose the same one again", "Eva: from Nora to Mo");
    assertThat(post(BEFORE, taking(seen(whole.body())), false).body()).contains("Taken over");
    assertThat(people()).contains("Finn");
  }

  @Test
  void isNotTakenBlindly() throws Exception {
    String seen = seen(post(AFTER, Map.of(), true).body());
    survey.importPeople(BEFORE + "h,Hans,,n,en,,,\n");
    String again = post(AFTER, taking(seen), true).body();
    assertThat(again)
        .contains("Something has changed since you looked", "Hans (h)", "Who is removed (2)");
    assertThat(people()).contains("Hans", "Finn");
    assertThat(post(BEFORE, taking(seen(again)), true).body())
        .contains("Something has changed since you looked");
    assertThat(post(AFTER, taking("nonsense"), true).body())
        .contains("Something has changed since you looked");
    assertThat(post(AFTER, taking(seen(again)), true).body()).contains("Taken over");
  }

  @Test
  void listsErrorsByLineAndCutsWhatIsLong() throws Exception {
    assertThat(post(BEFORE + "x,,no,nobody,xx,,,\n", Map.of(), true).body())
        .contains(">7<", "manager_id", "nobody is not in the file", "is not an e-mail address")
        .doesNotContain("Take it over");
    StringBuilder many = new StringBuilder(BEFORE);
    for (int i = 0; i < 60; i++) {
      many.append("p").append(i).append(",Person,,m,en,,,\n");
    }
    assertThat(post(many.toString(), Map.of(), true).body())
        .contains("Who is added (60)", "And 10 more.");
    assertThat(post(BEFORE, Map.of(), true).body())
        .contains("Nothing: the file says what is known already.")
        .doesNotContain("Take it over");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nb", "da", "sv"})
  void speaksEveryLanguage(String language) throws Exception {
    String user =
        "{\"userName\":\"x\",\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"]}";
    assertThat(survey.post("/scim/v2/Users", user).status()).isEqualTo(201);
    String page = send(request("/people?lang=" + language).GET()).body();
    assertThat(page).contains("<html lang=\"" + language, "id=\"unplaced\"").doesNotContain("??");
    String preview = post("/people?lang=" + language, AFTER, Map.of(), false).body();
    assertThat(preview).contains("id=\"moved\"", "id=\"changed\"").doesNotContain("??");
  }

  private static String people() {
    return survey.get("/api/people").body().toString();
  }

  private static Map<String, String> taking(String seen) {
    return Map.of("apply", "true", "seen", seen);
  }

  private static String seen(String page) {
    Matcher seen = SEEN.matcher(page);
    assertThat(seen.find()).as(page).isTrue();
    return seen.group(1);
  }

  private static HttpResponse<String> post(String csv, Map<String, String> fields, boolean htmx)
      throws Exception {
    return post("/people?lang=en", csv, fields, htmx);
  }

  private static HttpResponse<String> post(
      String path, String csv, Map<String, String> fields, boolean htmx) throws Exception {
    Map<String, String> parts = new LinkedHashMap<>(fields);
    parts.put("file\"; filename=\"people.csv", csv);
    StringBuilder body = new StringBuilder();
    parts.forEach(
        (name, value) ->
            body.append("--part\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=part")
            .POST(BodyPublishers.ofString(body.append("--part--\r\n").toString()));
    return send(htmx ? request.header("HX-Request", "true") : request);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(survey.url() + path))
        .header("Authorization", "Bearer " + survey.adminToken());
  }
}
