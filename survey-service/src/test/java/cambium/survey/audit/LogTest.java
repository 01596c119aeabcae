package cambium.survey.audit;

import static cambium.survey.RoundFixture.anOpenRound;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.platform.mongo.StoreRules;
import cambium.survey.RoundFixture.OpenRound;
import cambium.survey.RunningSurvey;
import cambium.survey.RunningSurvey.Answer;
import com.mongodb.client.MongoCollection;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Who did what to a round, as it is kept, read and exported; and how a round is extended. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LogTest {
  private static final String READING = "find|aggregate|insertOne|withDocumentClass";
  private static RunningSurvey survey;

  @BeforeAll
  static void start() {
    survey = RunningSurvey.start();
  }

  @AfterAll
  static void stop() {
    survey.close();
    assertThat(StoreRules.violations()).isEmpty();
  }

  @Test
  @Order(Integer.MAX_VALUE) // it sets the clock forward
  void aRoundGetsMoreTimeUntilItsCloseHasBegunAndTheLogSaysWho() {
    OpenRound round = anOpenRound(survey).withTeamOf(6).withTeamOf(6).open();
    assertThat(extend(round, "2026-03-16T16:00:00Z").status()).as("not later").isEqualTo(422);
    assertThat(extend(round, "2026-03-10T16:00:00Z").status()).as("earlier").isEqualTo(422);
    assertThat(extend(round, "soon").status()).isEqualTo(400);
    assertThat(survey.post("/api/rounds/none/extend", "{\"closesAt\":\"soon\"}").status())
        .isEqualTo(404);
    assertThat(survey.open("POST", "/api/rounds/" + round.id() + "/extend", "{}").status())
        .isEqualTo(401);
    Answer extended = extend(round, "2026-03-20T16:00:00Z");
    assertThat(extended.status()).isEqualTo(200);
    assertThat(extended.text("closesAt")).isEqualTo("2026-03-20T16:00:00Z");
    String token = round.token("m1e1");
    assertThat(survey.invitation(token).body().path("round").path("closesAt").asString())
        .as("the answer page says the new time")
        .isEqualTo("2026-03-20T16:00:00Z");

    survey.clock().advanceTo(Instant.parse("2026-03-16T16:00:05Z"));
    assertThat(survey.submit(token, "{\"stress-1\":4}").status()).isEqualTo(201);
    assertThat(round.look().text("state")).isEqualTo("OPEN");
    survey.clock().advanceTo(Instant.parse("2026-03-20T16:00:00Z"));
    await().until(() -> round.look().text("state").equals("CLOSED"));
    assertThat(extend(round, "2026-03-30T16:00:00Z").status()).isEqualTo(409);

    List<JsonNode> entries = entries("?about=" + round.id());
    assertThat(entries)
        .extracting(entry -> entry.path("action").asString())
        .containsExactly("round.closed", "round.extended", "round.opened", "round.drafted");
    assertThat(entries.get(0).path("who").asString()).isEqualTo(AuditLog.CAMBIUM);
    assertThat(entries.get(1).path("who").asString())
        .isEqualTo(entries.get(2).path("who").asString())
        .isNotIn("", AuditLog.CAMBIUM);
    assertThat(entries.get(1).path("details").toString())
        .contains("2026-03-16T16:00:00Z", "2026-03-20T16:00:00Z");
    assertThat(entries.toString()).doesNotContain("m1e1");
  }

  @Test
  void theReasonOfACancelledRoundIsKept() {
    OpenRound round = anOpenRound(survey).withTeamOf(6).withTeamOf(6).open();
    String path = "/api/rounds/" + round.id();
    assertThat(survey.post(path + "/republish", "").status()).isEqualTo(200);
    assertThat(survey.post(path + "/cancel", "{\"reason\":\"wrong list\"}").status())
        .isEqualTo(200);
    assertThat(survey.post(path + "/cancel", "{\"reason\":\"again\"}").status()).isEqualTo(200);
    List<JsonNode> entries = entries("?about=" + round.id());
    assertThat(entries)
        .extracting(entry -> entry.path("action").asString())
        .containsExactly("round.cancelled", "round.republished", "round.opened", "round.drafted");
    assertThat(entries.get(0).path("details").path("reason").asString()).isEqualTo("wrong list");
  }

  @Test
  void itIsReadPageByPageAndFiltered() {
    AuditLog log = survey.bean(AuditLog.class);
    for (int i = 0; i < 7; i++) {
      log.noteBy("somebody", "thing.done", "thing-" + i % 2, Map.of("number", "" + i));
    }
    List<String> numbers = new ArrayList<>();
    String before = "";
    do {
      JsonNode page = survey.get("/api/audit?action=thing.done&size=3" + before).body();
      page.path("entries")
          .forEach(entry -> numbers.add(entry.path("details").path("number").asString()));
      before = page.has("next") ? "&before=" + page.path("next").asString() : "";
    } while (!before.isEmpty());
    assertThat(numbers).containsExactlyInAnyOrder("0", "1", "2", "3", "4", "5", "6");
    assertThat(entries("?action=thing.done&about=thing-1")).hasSize(3);
    assertThat(log.actions()).contains("thing.done");
    assertThat(survey.get("/api/audit?size=0").status()).isEqualTo(400);
    assertThat(survey.open("GET", "/api/audit", "").status()).isEqualTo(401);
    assertThat(survey.open("GET", "/api/audit.csv", "").status()).isEqualTo(401);
  }

  @Test
  void noCellOfTheExportIsAFormula() throws Exception {
    survey
        .bean(AuditLog.class)
        .noteBy("=cmd()", "+odd", "@x", Map.of("-y", "\"quoted\",\nand more"));
    HttpResponse<String> csv =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(survey.url() + "/api/audit.csv?about=&action=%2Bodd"))
                    .header("Authorization", "Bearer " + survey.adminToken())
                    .build(),
                BodyHandlers.ofString());
    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    List<CSVRecord> rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(csv.body()))
            .getRecords();
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get("who")).isEqualTo("'=cmd()");
    assertThat(rows.get(0).get("action")).isEqualTo("'+odd");
    assertThat(rows.get(0).get("about")).isEqualTo("'@x");
    assertThat(rows.get(0).get("details")).isEqualTo("'-y=\"quoted\",\nand more");
    assertThat(List.of("=", "+", "-", "@", "\t", "\r"))
        .allSatisfy(first -> assertThat(AuditCsv.plain(first + "1")).isEqualTo("'" + first + "1"));
    assertThat(AuditCsv.plain("a=1")).isEqualTo("a=1");
    assertThat(AuditCsv.plain("")).isEmpty();
  }

  @Test
  void nothingInItIsEverChangedOrRemoved() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cambium.survey.audit");
    noClasses()
        .that()
        .haveSimpleName("AuditLog")
        .should()
        .callMethodWhere(
            new DescribedPredicate<JavaCall<?>>("a collection is written to other than by adding") {
              @Override
              public boolean test(JavaCall<?> call) {
                return call.getTargetOwner().isAssignableTo(MongoCollection.class)
                    && !call.getName().matches(READING);
              }
            })
        .check(classes);
    noClasses()
        .that()
        .doNotHaveSimpleName("AuditLog")
        .should()
        .accessClassesThat()
        .haveFullyQualifiedName("com.mongodb.client.MongoCollection")
        .because("only the log itself holds its collection; pseudonyms have a key of their own")
        .check(classes.that(DescribedPredicate.not(named("Pseudonyms"))));
  }

  private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> named(String name) {
    return DescribedPredicate.describe(name, type -> type.getSimpleName().equals(name));
  }

  @Test
  void aPersonStandsThereUnderTheSamePseudonymAlways() {
    AuditLog log = survey.bean(AuditLog.class);
    assertThat(log.pseudonym("p1"))
        .isEqualTo(log.pseudonym("p1"))
        .isNotEqualTo(log.pseudonym("p2"));
    assertThat(log.pseudonym("p1")).doesNotContain("p1").matches("person-[0-9a-f]{20}");
  }

  private static Answer extend(OpenRound round, String closesAt) {
    return survey.post(
        "/api/rounds/" + round.id() + "/extend", "{\"closesAt\":\"" + closesAt + "\"}");
  }

  private static List<JsonNode> entries(String query) {
    JsonNode page = survey.get("/api/audit" + query).body();
    return StreamSupport.stream(page.path("entries").spliterator(), false).toList();
  }
}
