package cambium.survey.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.platform.mongo.StoreRules;
import cambium.survey.RoundFixture;
import cambium.survey.RoundFixture.OpenRound;
import cambium.survey.RunningSurvey;
import cambium.survey.people.DirectoryTopic;
import cambium.survey.people.DirectoryTopic.Event;
import cambium.survey.people.Placement;
import cambium.survey.people.ReadingPlacement;
import cambium.survey.people.Unplaced;
import cambium.survey.scim.Provider.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is pushed becomes versions of the directory, as what a file brings does. */
class ScimDirectoryTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String HEADER =
      "person_id,name,email,manager_id,language,layer,unit,country\n";
  private static final String ROOT = HEADER + "root,Rut,rut@acme.example,,nb,,Top,NO\n";

  private RunningSurvey survey;
  private Provider scim;

  @BeforeEach
  void start() {
    survey = RunningSurvey.start();
    scim = new Provider(survey);
  }

  @AfterEach
  void stop() {
    survey.close();
  }

  @AfterAll
  static void nothingWasAskedWithoutAnIndex() {
    assertThat(StoreRules.violations()).isEmpty();
  }

  @Test
  void employeesMayComeBeforeTheirManagersAndNobodyIsPromotedMeanwhile() {
    scim.create("e1", "m1").expect(201);
    scim.create("lone", null).expect(201);
    scim.create("e2", "m1").expect(201);
    waits("e1 MANAGER_UNKNOWN", "e2 MANAGER_UNKNOWN", "lone NO_MANAGER");
    assertThat(page())
        .contains("3 people have no place yet", "Nobody stands at the top yet", "LONE");
    scim.create("m1", "ceo").expect(201);
    waits("e1 MANAGER_UNPLACED", "e2 MANAGER_UNPLACED", "lone NO_MANAGER", "m1 MANAGER_UNKNOWN");
    assertThat(survey.get("/api/people").number("total")).isZero();
    scim.create("ceo", null).expect(201);
    Settling.until(survey, 4);
    waits("lone NO_MANAGER");
    Settling.until(survey, "ceo", "EXECUTIVE");
    scim.move("lone", "m1").expect(200);
    Settling.until(survey, 5);
    assertThat(page()).doesNotContain("no place yet");
    // The same organisation by file: not one field differs.
    String csv =
        HEADER
            + "ceo,CEO,ceo@acme.example,,en,,,\nm1,M1,m1@acme.example,ceo,en,,,\n"
            + "e1,E1,e1@acme.example,m1,en,,,\ne2,E2,e2@acme.example,m1,en,,,\n"
            + "lone,LONE,lone@acme.example,m1,en,,,\n";
    assertThat(survey.importPeople(csv).body().toString())
        .isEqualTo("{\"added\":0,\"changed\":0,\"removed\":0}");
  }

  @Test
  void bothWaysGiveTheSameEvents() {
    String first =
        ROOT
            + "m,Mo,mo@acme.example,root,en,,Bridges,\n"
            + "n,No,no@acme.example,root,sv,,,SE\n"
            + "e,Eva,eva@acme.example,m,nb,,Bridges,NO\n"
            + "f,Finn,,m,da,,,DK\n";
    String second =
        ROOT
            + "m,Mo,mo@acme.example,root,en,,Roads,\n"
            + "n,No,no@acme.example,root,sv,,,SE\n"
            + "e,Eva,eva@acme.example,n,nb,,Bridges,NO\n";
    survey.importPeople(ROOT);
    List<String> added = eventsOf(() -> survey.importPeople(first));
    List<String> moved = eventsOf(() -> survey.importPeople(second));
    survey.importPeople(ROOT);
    assertThat(added).hasSize(5);
    assertThat(moved).hasSize(4);

    Runnable create =
        () ->
            bulk(
                post(user("e", "Eva", "m", "nb", "Bridges", "NO").replace("e@", "eva@")),
                post(user("f", "Finn", "m", "da", "", "DK").replace("f@acme.example", "finn")),
                post(user("m", "Mo", "root", "en", "Bridges", "").replace("m@", "mo@")),
                post(user("n", "No", "root", "sv", "", "SE").replace("n@", "no@")));
    assertThat(eventsOf(create)).containsExactlyInAnyOrderElementsOf(added);
    Runnable change =
        () ->
            bulk(
                patch("m", "{\"op\":\"replace\",\"path\":\"%s:department\",\"value\":\"Roads\"}"),
                patch("e", "{\"op\":\"replace\",\"path\":\"%s:manager.value\",\"value\":\"n\"}"),
                "{\"method\":\"DELETE\",\"path\":\"/Users/f\"}");
    assertThat(eventsOf(change)).containsExactlyInAnyOrderElementsOf(moved);
  }

  @Test
  void theTopCanChangeAndNothingFallsApart() {
    survey.importPeople(ROOT + "m,Mo,,root,en,,,\ne,Eva,,m,en,,,\n");
    scim.move("root", "ceo").expect(200);
    await().atMost(LIMIT).until(() -> placement().held() != null);
    assertThat(page()).contains("Rut stands at the top for the time being");
    assertThat(Settling.size(survey)).isEqualTo(3);
    scim.create("ceo", null).expect(201);
    Settling.until(survey, "root", "\"manager\":\"ceo\"");
    assertThat(placement().held()).isNull();
    scim.move("m", "e").expect(200);
    waits("e CIRCLE", "m CIRCLE");
    Settling.until(survey, 2);
    scim.move("m", "root").expect(200);
    Settling.until(survey, 4);
    scim.patch("m", "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}").expect(200);
    waits("e MANAGER_LEFT");
    assertThat(page()).contains("The manager, m, has left.");
    scim.move("e", "root").expect(200);
    Settling.until(survey, 3);
    scim.send("DELETE", "/Users/m", null).expect(204);
    scim.get("/Users/m").expect(404);
    scim.create("m", "root").expect(201);
    Settling.until(survey, 4);
  }

  @Test
  void aMoveDuringAnOpenRoundChangesNeitherRosterNorSeats() {
    OpenRound round = RoundFixture.anOpenRound(survey).withTeamOf(6).withTeamOf(6).open();
    Map<String, List<String>> frozen = frozen(round.id());
    assertThat(frozen.values()).extracting(List::size).containsExactly(15, 15);
    scim.move("m1e1", "m2").expect(200);
    scim.send("DELETE", "/Users/m1e2", null).expect(204);
    Settling.until(survey, "m1e1", "\"manager\":\"m2\"");
    assertThat(frozen(round.id())).isEqualTo(frozen);

    StringBuilder csv = new StringBuilder("person_id,name,email,manager_id\n");
    csv.append("root,Rut,root@acme.example,\nm1,m1,,root\nm2,m2,,root\n");
    IntStream.rangeClosed(1, 6)
        .forEach(i -> csv.append("m2e%d,x,,m1\nm1e%d,x,,m2\n".formatted(i, i)));
    assertThat(survey.importPeople(csv.toString()).status()).isEqualTo(200);
    assertThat(frozen(round.id())).isEqualTo(frozen);
    assertThat(round.look().number("invited")).isEqualTo(15);
  }

  @Test
  void aPushOfManyMakesFewVersionsAndOneNoteEach() {
    survey.importPeople(ROOT);
    long before = version();
    List<String> people = new ArrayList<>();
    IntStream.range(0, 400)
        .forEach(i -> people.add(post(user("p" + i, "P", "m" + i % 20, "en", "", ""))));
    IntStream.range(0, 20).forEach(i -> people.add(post(user("m" + i, "M", "root", "en", "", ""))));
    int size = 60;
    for (int from = 0; from < people.size(); from += size) {
      bulk(people.subList(from, Math.min(people.size(), from + size)).toArray(String[]::new));
    }
    Settling.until(survey, 421);
    long versions = version() - before;
    assertThat(versions).isLessThan(12);
    List<Document> pushed = new ArrayList<>();
    survey
        .database()
        .getCollection("audit")
        .find()
        .forEach(
            note -> {
              if (note.getString("action").equals("people.provisioned")) {
                pushed.add(note);
              }
            });
    assertThat(pushed).hasSize((int) versions);
    assertThat(pushed)
        .allMatch(note -> note.getString("who").contains("cambium-admin"))
        .allMatch(note -> note.get("details", Document.class).containsKey("unplaced"));
  }

  @Test
  void whatWasPushedJustBeforeACrashIsPlacedAtTheNextStart() {
    survey.importPeople(ROOT);
    scim.create("a", "root").expect(201);
    survey.stop();
    survey.startAgain();
    Settling.until(survey, 2);
    assertThat(scim.get("/Users/a").expect(200).text("/externalId")).isEqualTo("a");
  }

  private Reply bulk(String... operations) {
    return scim.send(
            "POST",
            "/Bulk",
            "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":["
                + String.join(",", operations)
                + "]}")
        .expect(200);
  }

  private static String post(String user) {
    return "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"%d\",\"data\":%s}"
        .formatted(user.hashCode(), user);
  }

  private static String patch(String id, String operation) {
    return """
        {"method":"PATCH","path":"/Users/%s","data":{
          "schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[%s]}}
        """
        .formatted(id, operation.formatted(Provider.ENTERPRISE));
  }

  private static String user(
      String id, String name, String manager, String language, String unit, String country) {
    return """
        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","%1$s"],
         "externalId":"%2$s","userName":"%2$s@acme.example","displayName":"%3$s",
         "preferredLanguage":"%5$s","addresses":[{"country":"%7$s","primary":true}],
         "%1$s":{"department":"%6$s","manager":{"value":"%4$s"}}}
        """
        .formatted(Provider.ENTERPRISE, id, name, manager, language, unit, country);
  }

  /** What the other services get to read, without the number of the version. */
  private List<String> eventsOf(Runnable change) {
    awaitPublished();
    int before = DirectoryTopic.read(survey.kafka()).size();
    long version = version();
    change.run();
    await().atMost(LIMIT).until(() -> version() > version);
    awaitPublished();
    List<Event> all = DirectoryTopic.read(survey.kafka());
    return all.subList(before, all.size()).stream()
        .map(event -> event.key() + " " + event.type() + " " + event.data())
        .map(event -> event.replaceAll("\"version\":\\d+", ""))
        .toList();
  }

  private void awaitPublished() {
    await()
        .atMost(LIMIT)
        .until(() -> directory().get("published", Document.class).getLong("version") == version());
  }

  private long version() {
    return directory().getLong("version");
  }

  private Document directory() {
    return Objects.requireNonNull(survey.database().getCollection("directory").find().first());
  }

  private Placement placement() {
    return survey.bean(ReadingPlacement.class).now();
  }

  private void waits(String... idAndWhy) {
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(placement().unplaced())
                    .extracting((Unplaced each) -> each.person().id() + " " + each.why())
                    .containsExactly(idAndWhy));
  }

  private String page() {
    return survey.page("/people?lang=en");
  }

  private Map<String, List<String>> frozen(String round) {
    Map<String, List<String>> frozen = new TreeMap<>();
    for (String collection : List.of("roster_" + round, "seats_" + round)) {
      List<String> documents = new ArrayList<>();
      survey
          .database()
          .getCollection(collection)
          .find()
          .forEach(document -> documents.add(document.toJson()));
      frozen.put(collection, documents.stream().sorted().toList());
    }
    return frozen;
  }
}
