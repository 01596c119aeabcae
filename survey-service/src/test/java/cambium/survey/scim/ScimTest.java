package cambium.survey.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.platform.mongo.StoreRules;
import cambium.survey.RunningSurvey;
import cambium.survey.scim.Provider.Reply;
import de.captaingoldfish.scim.sdk.client.ScimRequestBuilder;
import de.captaingoldfish.scim.sdk.client.response.ServerResponse;
import de.captaingoldfish.scim.sdk.common.constants.EndpointPaths;
import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.constants.enums.PatchOp;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.response.BulkResponse;
import de.captaingoldfish.scim.sdk.common.response.ListResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol, as RFC 7643 and RFC 7644 have it and as Entra ID and Okta speak it. */
class ScimTest {
  private static final String ROOT =
      "person_id,name,email,manager_id,language,layer,unit,country\n"
          + "root,Rut,rut@acme.example,,nb,,Top,NO\n";
  private static final String ANNA =
      """
      {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",
                  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
       "externalId":"701984","userName":"anna.berg@acme.example",
       "name":{"formatted":"Ms. Anna K. Berg","familyName":"Berg","givenName":"Anna",
               "middleName":"K","honorificPrefix":"Ms."},
       "displayName":"Anna Berg","nickName":"Ann","profileUrl":"https://acme.example/anna",
       "emails":[{"value":"anna@home.example","type":"home"},
                 {"value":"anna.berg@acme.example","type":"work","primary":true}],
       "addresses":[{"type":"work","streetAddress":"Storgata 1","locality":"Oslo",
                     "country":"NO","primary":true}],
       "phoneNumbers":[{"value":"555-0100","type":"work"}],
       "preferredLanguage":"nn-NO, en;q=0.5","title":"Engineer","active":true,
       "password":"t1meMa$heen",
       "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{
         "employeeNumber":"701984","costCenter":"4130","department":"Bridges",
         "manager":{"value":"root","displayName":"Rut"}}}
      """;

  private static RunningSurvey survey;
  private static Provider scim;

  @BeforeAll
  static void start() {
    survey = RunningSurvey.start();
    scim = new Provider(survey);
  }

  @AfterAll
  static void stop() {
    survey.close();
    assertThat(StoreRules.violations()).isEmpty();
  }

  /** Whatever a test before pushed is replaced by the file; a version of it may be faster once. */
  @BeforeEach
  void onlyTheRootIsThere() {
    await().atMost(Duration.ofSeconds(60)).until(() -> survey.importPeople(ROOT).status() == 200);
  }

  @Test
  void saysWhatItCanDo() {
    Reply provider = scim.get("/ServiceProviderConfig").expect(200);
    assertThat(provider.body().at("/patch/supported").asBoolean()).isTrue();
    assertThat(provider.body().at("/bulk/maxOperations").asInt()).isEqualTo(1000);
    assertThat(provider.body().at("/bulk/maxPayloadSize").asLong()).isEqualTo(2 * 1024 * 1024);
    assertThat(provider.body().at("/filter/supported").asBoolean()).isTrue();
    assertThat(provider.body().at("/sort/supported").asBoolean()).isFalse();
    assertThat(provider.text("/authenticationSchemes/0/type")).isEqualTo("oauthbearertoken");
    assertThat(scim.get("/ResourceTypes").expect(200).whole().body())
        .contains("/Users", Provider.ENTERPRISE);
    assertThat(scim.get("/ResourceTypes/User").expect(200).text("/endpoint")).isEqualTo("/Users");
    assertThat(scim.get("/Schemas").expect(200).whole().body())
        .contains("preferredLanguage", "manager")
        .doesNotContain("phoneNumbers", "\"name\":\"password\"", "streetAddress");
    scim.get("/Schemas/" + Provider.ENTERPRISE).expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
  void isClosedWithoutAToken(String method) {
    String path = method.equals("GET") || method.equals("POST") ? "/Users" : "/Users/root";
    for (String token : new String[] {null, "Bearer nonsense"}) {
      Reply refused = scim.send(method, path, "{}", token).expect(401);
      assertThat(refused.text("/status")).isEqualTo("401");
      isScimError(refused);
      assertThat(refused.whole().headers().firstValue("WWW-Authenticate").orElse(""))
          .startsWith("Bearer");
    }
    Reply employee =
        scim.send(method, path, "{}", "Bearer " + survey.personToken("x@acme.example")).expect(403);
    isScimError(employee);
  }

  @Test
  void createsSomebodyAndKeepsNoMoreThanItUses() {
    Reply created = scim.create(ANNA).expect(201);
    assertThat(created.text("/id")).isEqualTo("701984");
    assertThat(created.whole().headers().firstValue("Location").orElse(""))
        .endsWith("/scim/v2/Users/701984");
    assertThat(created.whole().headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/scim+json");
    Reply read = scim.get("/Users/701984").expect(200);
    assertThat(read.text("/meta/resourceType")).isEqualTo("User");
    assertThat(read.text("/name/givenName")).isEqualTo("Anna");
    assertThat(read.body().at("/emails/1/primary").asBoolean()).isTrue();
    assertThat(read.body().path(Provider.ENTERPRISE).at("/manager/value").asString())
        .isEqualTo("root");
    assertThat(read.whole().body())
        .doesNotContain("555-0100", "t1meMa", "Storgata", "Engineer", "4130");
    assertThat(survey.database().getCollection(accounts()).find().first().toJson())
        .doesNotContain("t1meMa", "555-0100");
    becomes(
        "701984",
        "{\"id\":\"701984\",\"name\":\"Anna Berg\",\"email\":\"anna.berg@acme.example\","
            + "\"manager\":\"root\",\"language\":\"nb\",\"layer\":\"EMPLOYEE\","
            + "\"unit\":\"Bridges\",\"country\":\"NO\"}");
  }

  @Test
  void readsWhomAFileBrought() {
    Reply read = scim.get("/Users/root").expect(200);
    assertThat(read.text("/userName")).isEqualTo("rut@acme.example");
    assertThat(read.text("/externalId")).isEqualTo("root");
    assertThat(read.text("/addresses/0/country")).isEqualTo("NO");
    assertThat(scim.find("externalId eq \"root\"").ids()).containsExactly("root");
    scim.patch("root", "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Boss\"}").expect(200);
    scim.patch("root", "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"rut\"}").expect(200);
    scim.create("a", "root").expect(201);
    becomes("a", "\"manager\":\"root\"");
    becomes("root", "rut@acme.example", "\"language\":\"nb\"", "\"unit\":\"Top\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "userName eq \"ANNA.BERG@acme.example\" | 701984",
        "externalId eq \"701984\" | 701984",
        "id eq \"701984\" | 701984",
        "userName eq \"nobody\" | ",
        "userName sw \"anna\" and name.familyName co \"er\" | 701984",
        "displayName co \"berg\" or displayName co \"BO\" | 701984,bo",
        "emails[type eq \"work\" and value co \"@acme\"] | 701984,root",
        "emails.value eq \"anna@home.example\" | 701984",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \"bridges\" | 701984",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value eq \"root\" | 701984,bo",
        "active eq false | ",
        "not (userName sw \"anna\") | bo,root",
        "addresses.country pr | 701984,root",
        "meta.created gt \"2000-01-01T00:00:00Z\" and externalId ew \"o\" | bo",
      })
  void filters(String filter, String expected) {
    scim.create(ANNA).expect(201);
    scim.create("bo", "root").expect(201);
    Reply found = scim.find(filter).expect(200);
    String[] ids = expected == null ? new String[0] : expected.split(",");
    assertThat(found.ids()).containsExactly(ids);
    assertThat(found.body().path("totalResults").asInt()).isEqualTo(ids.length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "userName eq",
        "userName zz \"a\"",
        "shoeSize eq \"44\"",
        "(userName pr",
        "active gt 1"
      })
  void refusesABadFilter(String filter) {
    Reply refused = scim.find(filter).expect(400);
    isScimError(refused);
    assertThat(refused.text("/scimType")).isEqualTo("invalidFilter");
  }

  @Test
  void refusesWhatIsNotThereOrNotRight() {
    isScimError(scim.get("/Users/nobody").expect(404));
    isScimError(scim.patch("nobody", replace("active", "false")).expect(404));
    isScimError(scim.send("DELETE", "/Users/nobody", null).expect(404));
    isScimError(scim.send("PUT", "/Users/nobody", Provider.user("nobody", null)).expect(404));
    isScimError(scim.get("/Groups").expect(404));
    isScimError(scim.create("{\"a\":").expect(400));
    isScimError(scim.create("[".repeat(40) + "]".repeat(40)).expect(400));
    isScimError(
        scim.create("{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"]}").expect(400));
    isScimError(scim.create("x".repeat(70_000)).expect(413));
    for (String wrong :
        new String[] {
          Provider.user("a b", null),
          Provider.user("x", null)
              .replace("\"active\"", "\"emails\":[{\"value\":\"no\"}],\"active\""),
          Provider.user("x", null)
              .replace("\"active\"", "\"addresses\":[{\"country\":\"Atlantis\"}],\"active\"")
        }) {
      Reply refused = scim.create(wrong).expect(400);
      assertThat(refused.text("/scimType")).isEqualTo("invalidValue");
    }
    assertThat(scim.get("/Users").body().path("totalResults").asInt()).isEqualTo(1);
  }

  @Test
  void nobodyHasTheNameOrAddressOfAnother() {
    scim.create("a", "root").expect(201);
    isTaken(scim.create("a", "root"));
    isTaken(scim.create(Provider.user("b", "root").replace("b@acme", "A@ACME")));
    isTaken(
        scim.create(
            Provider.user("c", "root")
                .replace(
                    "\"active\"", "\"emails\":[{\"value\":\"rut@acme.example\"}],\"active\"")));
    scim.create("b", "root").expect(201);
    isTaken(scim.patch("b", replace("userName", "\"a@acme.example\"")));
    isTaken(scim.send("PUT", "/Users/b", Provider.user("b", "root").replace("b@acme", "a@acme")));
    scim.patch("b", replace("displayName", "\"Bea\"")).expect(200);
  }

  @Test
  void thePersonsIdNeverChanges() {
    scim.create("a", "root").expect(201);
    Reply refused = scim.patch("a", replace("externalId", "\"b\"")).expect(400);
    assertThat(refused.text("/scimType")).isEqualTo("mutability");
    scim.send("PUT", "/Users/a", Provider.user("b", "root")).expect(400);
    String without = Provider.user("a", "root").replace("\"externalId\":\"a\",", "");
    assertThat(scim.send("PUT", "/Users/a", without).expect(200).text("/externalId"))
        .isEqualTo("a");
    Reply named =
        scim.create(
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"bo\"}")
            .expect(201);
    assertThat(named.text("/id")).isEqualTo("bo");
    scim.patch("bo", replace("userName", "\"bo.berg\"")).expect(200);
    assertThat(scim.find("userName eq \"bo.berg\"").ids()).containsExactly("bo");
  }

  /** The library takes such ids for the end of its own addresses unless they are encoded. */
  @ParameterizedTest
  @ValueSource(strings = {"s", "h", "k", "Users", "a+b", "ø"})
  void everyIdHasAnAddress(String id) {
    scim.create(id, "root").expect(201);
    String path = id.replace("ø", "%C3%B8");
    assertThat(scim.get("/Users/" + path).expect(200).text("/id")).isEqualTo(id);
    scim.send(
            "POST",
            "/Bulk",
            """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[
              {"method":"DELETE","path":"/Users/%s"}]}
            """
                .formatted(path))
        .expect(200);
    scim.get("/Users/" + path).expect(404);
  }

  @Test
  void pages() {
    IntStream.range(0, 7).forEach(i -> scim.create("p" + i, "root").expect(201));
    Reply first = scim.get("/Users?startIndex=1&count=3").expect(200);
    assertThat(first.ids()).containsExactly("p0", "p1", "p2");
    assertThat(first.body().path("totalResults").asInt()).isEqualTo(8);
    assertThat(first.body().path("itemsPerPage").asInt()).isEqualTo(3);
    assertThat(scim.get("/Users?startIndex=7&count=3").ids()).containsExactly("p6", "root");
    assertThat(scim.get("/Users?startIndex=99&count=3").ids()).isEmpty();
    assertThat(scim.get("/Users?count=0").body().path("totalResults").asInt()).isEqualTo(8);
    Reply filtered = scim.get("/Users?filter=displayName%20sw%20%22P%22&startIndex=6&count=5");
    assertThat(filtered.ids()).containsExactly("p5", "p6");
    assertThat(filtered.body().path("totalResults").asInt()).isEqualTo(7);
    Reply searched =
        scim.send(
            "POST",
            "/Users/.search",
            """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],
             "filter":"userName sw \\"p\\"","startIndex":1,"count":2,"attributes":["userName"]}
            """);
    assertThat(searched.expect(200).ids()).containsExactly("p0", "p1");
    assertThat(searched.whole().body()).doesNotContain("displayName");
  }

  @Test
  void patchesAddReplaceAndRemove() {
    scim.create(ANNA).expect(201);
    scim.create("m", "root").expect(201);
    Reply patched =
        scim.patch(
                "701984",
                """
                {"op":"add","path":"emails","value":[{"value":"a@acme.example","type":"other"}]},
                {"op":"replace","path":"name.familyName","value":"Dahl"},
                {"op":"replace","value":{"displayName":"Anna Dahl","preferredLanguage":"sv-SE"}},
                {"op":"remove","path":"addresses[type eq \\"work\\"]"},
                {"op":"replace","path":"%s:manager.value","value":"m"}
                """
                    .formatted(Provider.ENTERPRISE))
            .expect(200);
    assertThat(patched.text("/displayName")).isEqualTo("Anna Dahl");
    assertThat(patched.body().path("emails").size()).isEqualTo(3);
    becomes("701984", "Anna Dahl", "\"manager\":\"m\"", "\"language\":\"sv\"");
    assertThat(Settling.find(survey, "701984")).doesNotContain("country");
  }

  @Test
  void understandsEntraId() {
    assertThat(scim.find("userName eq \"8f7a2c1e-nobody\"").expect(200).ids()).isEmpty();
    scim.create(Provider.user("e1", null).replace("true", "\"True\"")).expect(201);
    scim.create("m", "root").expect(201);
    scim.patch(
            "e1",
            "{\"op\":\"Add\",\"path\":\"%s:manager\",\"value\":\"m\"}"
                .formatted(Provider.ENTERPRISE))
        .expect(200);
    scim.patch(
            "e1",
            """
            {"op":"Add","path":"emails[type eq \\"work\\"].value","value":"e1.new@acme.example"},
            {"op":"Add","path":"addresses[type eq \\"work\\"].country","value":"Norge"},
            {"op":"Replace","path":"name.givenName","value":"Eva"},
            {"op":"Replace","path":"title","value":"Engineer"},
            {"op":"Add","path":"%s:department","value":"Bridges"}
            """
                .formatted(Provider.ENTERPRISE))
        .expect(200);
    becomes("e1", "\"manager\":\"m\"", "e1.new@acme.example", "\"country\":\"NO\"", "Bridges");
    scim.patch(
            "e1",
            "{\"op\":\"Replace\",\"value\":{\"displayName\":\"Eva\",\"%s:department\":\"Roads\"}}"
                .formatted(Provider.ENTERPRISE))
        .expect(200);
    assertThat(
            scim.patch("e1", "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}")
                .expect(200)
                .body()
                .path("active")
                .asBoolean(true))
        .isFalse();
    settles(2);
    scim.patch("e1", "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"True\"}").expect(200);
    becomes("e1", "Roads");
    scim.patch("e1", "{\"op\":\"Remove\",\"path\":\"%s:manager\"}".formatted(Provider.ENTERPRISE))
        .expect(200);
    settles(2);
    scim.send("DELETE", "/Users/e1", null).expect(204);
  }

  @Test
  void understandsOkta() {
    assertThat(
            scim.get("/Users?filter=userName%20eq%20%22o1%40acme.example%22&startIndex=1&count=100")
                .expect(200)
                .ids())
        .isEmpty();
    String id = scim.create(Provider.user("o1", "root")).expect(201).text("/id");
    settles(2);
    scim.send("PUT", "/Users/" + id, Provider.user("o1", "root").replace("\"O1\"", "\"Olav\""))
        .expect(200);
    scim.patch(id, "{\"op\":\"replace\",\"value\":{\"active\":false}}").expect(200);
    settles(1);
    assertThat(scim.find("userName eq \"o1@acme.example\"").ids()).containsExactly(id);
    scim.send("PUT", "/Users/" + id, Provider.user("o1", "root")).expect(200);
    settles(2);
  }

  @Test
  void takesManyAtOnceAndResolvesWhoRefersToWhom() {
    Reply bulk =
        scim.send(
                "POST",
                "/Bulk",
                """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"failOnErrors":5,
                 "Operations":[
                  {"method":"POST","path":"/Users","bulkId":"1","data":%s},
                  {"method":"POST","path":"/Users","bulkId":"2","data":%s},
                  {"method":"POST","path":"/Users","bulkId":"3","data":%s},
                  {"method":"PATCH","path":"/Users/root","data":{
                    "schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                    "Operations":[{"op":"replace","path":"displayName","value":"Ruth"}]}},
                  {"method":"DELETE","path":"/Users/nobody"}]}
                """
                    .formatted(
                        Provider.user("e", "bulkId:2"),
                        Provider.user("m", "root"),
                        Provider.user("m", "root")))
            .expect(200);
    assertThat(bulk.body().path("Operations").valueStream().map(o -> o.path("status").asString()))
        .containsExactlyInAnyOrder("201", "201", "409", "200", "404");
    settles(3);
    becomes("e", "\"manager\":\"m\"");
    scim.send("POST", "/Bulk", "x".repeat(3 * 1024 * 1024)).expect(413);
  }

  @Test
  void theLibrarysOwnClientGetsAlong() {
    try (ScimRequestBuilder client = scim.client()) {
      User anna =
          User.builder().userName("anna@acme.example").externalId("c1").displayName("A").build();
      ServerResponse<User> created =
          client.create(User.class, EndpointPaths.USERS).setResource(anna).sendRequest();
      assertThat(created.isSuccess()).as(created.getResponseBody()).isTrue();
      ServerResponse<ListResponse<User>> listed =
          client
              .list(User.class, EndpointPaths.USERS)
              .filter("userName", Comparator.SW, "anna")
              .build()
              .get()
              .sendRequest();
      assertThat(listed.getResource().getListedResources())
          .extracting(user -> user.getId().orElseThrow())
          .containsExactly("c1");
      ServerResponse<User> patched =
          client
              .patch(User.class, EndpointPaths.USERS, "c1")
              .addOperation()
              .op(PatchOp.ADD)
              .path(Provider.ENTERPRISE + ":manager.value")
              .value("root")
              .build()
              .sendRequest();
      assertThat(patched.isSuccess()).as(patched.getResponseBody()).isTrue();
      settles(2);
      User changed = patched.getResource();
      changed.setDisplayName("Anna");
      assertThat(
              client
                  .update(User.class, EndpointPaths.USERS, "c1")
                  .setResource(changed)
                  .sendRequest()
                  .isSuccess())
          .isTrue();
      ServerResponse<BulkResponse> bulk =
          client
              .bulk()
              .bulkRequestOperation(EndpointPaths.USERS)
              .method(HttpMethod.POST)
              .bulkId("1")
              .data(Provider.user("c2", "c1"))
              .sendRequest();
      assertThat(bulk.isSuccess()).as(bulk.getResponseBody()).isTrue();
      settles(3);
      becomes("c1", "\"name\":\"Anna\"", "FIRST_LINE_MANAGER");
      assertThat(client.delete(User.class, EndpointPaths.USERS, "c2").sendRequest().isSuccess())
          .isTrue();
      assertThat(client.get(User.class, EndpointPaths.USERS, "c2").sendRequest().getHttpStatus())
          .isEqualTo(404);
    }
    settles(2);
  }

  private static void settles(int people) {
    Settling.until(survey, people);
  }

  private static void becomes(String id, String... parts) {
    Settling.until(survey, id, parts);
  }

  private static String accounts() {
    return survey
        .database()
        .getCollection("directory")
        .find()
        .first()
        .getEmbedded(List.of("accounts", "people"), String.class);
  }

  private static String replace(String path, String value) {
    return "{\"op\":\"replace\",\"path\":\"%s\",\"value\":%s}".formatted(path, value);
  }

  private static void isTaken(Reply refused) {
    refused.expect(409);
    assertThat(refused.text("/scimType")).isEqualTo("uniqueness");
    isScimError(refused);
  }

  private static void isScimError(Reply refused) {
    assertThat(refused.text("/schemas/0")).isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
    assertThat(refused.text("/status")).isEqualTo(String.valueOf(refused.status()));
    assertThat(refused.whole().headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/scim+json");
    assertThat(refused.text("/detail")).isNotBlank();
  }
}
