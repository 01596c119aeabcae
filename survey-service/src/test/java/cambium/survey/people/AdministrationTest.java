package cambium.survey.people;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.platform.PlatformConfiguration;
import cambium.platform.mongo.StoreRules;
import cambium.platform.security.SecurityConfiguration;
import cambium.platform.testing.TestIssuer;
import cambium.platform.testing.TestStore;
import cambium.survey.audit.AuditLog;
import cambium.survey.questionnaire.Questionnaires;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People and questionnaires over HTTP. No broker runs: neither needs one to be accepted. */
class AdministrationTest {
  private static final String PEOPLE =
      "person_id,name,email,manager_id\nr,Root,r@acme.example,\nm,Mo,m@acme.example,r\n";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static TestStore store;
  private static TestIssuer issuer;
  private static ConfigurableApplicationContext service;

  @SpringBootConfiguration
  @EnableAutoConfiguration(
      excludeName = {
        "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
        "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration"
      })
  @Import({PlatformConfiguration.class, SecurityConfiguration.class})
  @ComponentScan(basePackageClasses = {Directory.class, Questionnaires.class, AuditLog.class})
  static class WithoutRounds {}

  @BeforeAll
  static void start() {
    store = TestStore.start();
    issuer = TestIssuer.start();
    service =
        new SpringApplicationBuilder(WithoutRounds.class)
            .run(
                "--spring.config.name=platform",
                "--server.port=0",
                "--logging.level.org.apache.kafka=off",
                "--logging.level.org.springframework.kafka=off",
                "--spring.application.name=survey-service",
                "--cambium.identity-url=" + issuer.url(),
                "--cambium.security.cookie=cambium-survey",
                "--cambium.kafka.bootstrap-servers=localhost:1",
                "--cambium.mongodb.uri=" + store.connectionString(),
                "--cambium.mongodb.database=" + store.database("survey"),
                "--cambium.mongodb.check=true");
  }

  @AfterAll
  static void stop() {
    service.close();
    issuer.close();
    store.close();
    assertThat(StoreRules.violations()).isEmpty();
  }

  @Test
  void importsPeopleAndListsThem() throws Exception {
    HttpResponse<String> dry = put("?dryRun=true", PEOPLE, issuer.adminToken());
    assertThat(dry.statusCode()).isEqualTo(200);
    assertThat(json(dry)).isEqualTo(json("{\"added\":2,\"changed\":0,\"removed\":0}"));
    assertThat(put("", PEOPLE, issuer.adminToken()).statusCode()).isEqualTo(200);

    JsonNode page = json(get("/api/people?size=1&page=1", issuer.personToken("r@acme.example")));
    assertThat(page.path("total").asInt()).isEqualTo(2);
    assertThat(page.path("people").path(0).path("layer").asString()).isEqualTo("EMPLOYEE");
    assertThat(get("/api/people", issuer.personToken("m@acme.example")).statusCode())
        .isEqualTo(403);
    assertThat(get("/api/people?size=0", issuer.adminToken()).statusCode()).isEqualTo(400);
  }

  @Test
  void refusesABrokenFileWithLineAndColumn() throws Exception {
    HttpResponse<String> refused =
        put("", "person_id,name,email,manager_id\nr,Root,r@acme,\n", issuer.adminToken());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode error = json(refused).path("errors").path(0);
    assertThat(error.path("line").asInt()).isEqualTo(2);
    assertThat(error.path("column").asString()).isEqualTo("email");
    assertThat(error.path("message").asString()).isNotBlank();
  }

  @Test
  void takesAFileAboveTheGeneralLimit() throws Exception {
    StringBuilder file = new StringBuilder("person_id,name,email,manager_id\n1,Root,,\n");
    for (int i = 2; i <= 5000; i++) {
      file.append(i).append(",Somebody with a name,p").append(i).append("@acme.example,1\n");
    }
    assertThat(put("?dryRun=true", file.toString(), issuer.adminToken()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void keepsAQuestionnaireOrSaysWhatIsWrong() throws Exception {
    String valid = "{\"elements\":[{\"type\":\"rating\",\"name\":\"q\",\"title\":\"Well?\"}]}";
    HttpResponse<String> added = post(valid, issuer.adminToken());
    assertThat(added.statusCode()).isEqualTo(201);
    String id = json(added).path("id").asString();
    assertThat(service.getBean(Questionnaires.class).find(id)).isPresent();
    JsonNode listed = json(get("/api/questionnaires", issuer.adminToken()));
    assertThat(listed.findValuesAsString("id")).contains("cambium-pulse", id);

    HttpResponse<String> refused = post(valid.replace("rating", "file"), issuer.adminToken());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).path("errors").path(0).path("pointer").asString())
        .isEqualTo("/elements/0/type");
    assertThat(post("[1", issuer.adminToken()).statusCode()).isEqualTo(400);
  }

  @Test
  void isForAdministrators() throws Exception {
    assertThat(put("", PEOPLE, "nonsense").statusCode()).isEqualTo(401);
    assertThat(post("{}", "nonsense").statusCode()).isEqualTo(401);
    assertThat(put("", PEOPLE, issuer.personToken("x@acme.example")).statusCode()).isEqualTo(403);
    assertThat(post("{}", issuer.personToken("x@acme.example")).statusCode()).isEqualTo(403);
  }

  private static HttpResponse<String> put(String query, String csv, String token) throws Exception {
    return send(
        request("/api/people" + query, token)
            .header("Content-Type", "text/csv")
            .PUT(BodyPublishers.ofString(csv)));
  }

  private static HttpResponse<String> post(String json, String token) throws Exception {
    return send(
        request("/api/questionnaires", token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private static HttpResponse<String> get(String path, String token) throws Exception {
    return send(request(path, token).GET());
  }

  private static HttpRequest.Builder request(String path, String token) {
    String port = service.getEnvironment().getRequiredProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> response) {
    return json(response.body());
  }

  private static JsonNode json(String json) {
    return JsonMapper.shared().readTree(json);
  }
}
