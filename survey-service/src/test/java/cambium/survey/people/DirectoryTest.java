package cambium.survey.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.contracts.Contracts;
import cambium.embedded.EmbeddedStore;
import cambium.organization.Layer;
import cambium.organization.Person;
import cambium.platform.messaging.MessagingConfiguration;
import cambium.platform.messaging.Relay;
import cambium.platform.mongo.MongoConfiguration;
import cambium.platform.mongo.StoreRules;
import cambium.platform.testing.TestKafka;
import cambium.platform.time.TimeConfiguration;
import cambium.survey.audit.AuditLog;
import cambium.survey.people.ImportingPeople.Outcome;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Imports reach the other services whole, whenever this one dies. */
class DirectoryTest {
  private static final String HEADER = "person_id,name,email,manager_id\n";
  private static final String FIRST =
      HEADER + "r,Root,r@acme.example,\nm,Mo,M@acme.example,r\nb,Bo,,m\n";

  @TempDir static Path logs;
  private static TestKafka kafka;
  private static int seenBefore;

  @TempDir Path directory;
  private EmbeddedStore store;

  @Configuration(proxyBeanMethods = false)
  @Import({
    TimeConfiguration.class,
    MongoConfiguration.class,
    MessagingConfiguration.class,
    DirectoryStore.class,
    Directory.class,
    ImportingPeople.class,
    ReadingPlacement.class,
    AccountStore.class,
    BringingInLine.class,
    PlacingAccounts.class,
    AuditLog.class,
    PublishingDirectory.class,
    PeopleConfiguration.class
  })
  static class PeopleAlone {}

  @BeforeAll
  static void startBroker() {
    kafka = TestKafka.start(logs);
  }

  @AfterAll
  static void stopBroker() {
    kafka.close();
  }

  @BeforeEach
  void start() {
    store = EmbeddedStore.start(directory.resolve("store"));
  }

  @AfterEach
  void stop() {
    seenBefore += events().size();
    store.close();
  }

  @Test
  void publishesWhatChanged() {
    try (ConfigurableApplicationContext service = service()) {
      ImportingPeople importing = service.getBean(ImportingPeople.class);
      assertThat(importing.importAll(FIRST.getBytes(UTF_8), true))
          .isEqualTo(new Outcome.Imported(3, 0, 0));
      assertThat(service.getBean(Directory.class).people().tree()).isEmpty();
      assertThat(importing.importAll(FIRST.getBytes(UTF_8), false))
          .isEqualTo(new Outcome.Imported(3, 0, 0));
      assertThat(importing.importAll(FIRST.getBytes(UTF_8), false))
          .isEqualTo(new Outcome.Imported(0, 0, 0));
      List<DirectoryTopic.Event> events = awaitVersion(1);
      assertThat(events)
          .extracting(DirectoryTopic.Event::id)
          .containsExactlyInAnyOrder("person/r/1", "person/m/1", "person/b/1", "directory/1")
          .endsWith("directory/1");
      holdContracts(events);

      String second = HEADER + "r,Root,r@acme.example,\nb,Bo,,r\nc,Cy,,b\n";
      assertThat(importing.importAll(second.getBytes(UTF_8), false))
          .isEqualTo(new Outcome.Imported(1, 1, 1));
      events = awaitVersion(2);
      assertThat(events.subList(4, events.size()))
          .extracting(DirectoryTopic.Event::key)
          .containsExactlyInAnyOrder("c", "b", "m", DirectoryTopic.Event.COMPLETE)
          .endsWith("m", DirectoryTopic.Event.COMPLETE);
      assertThat(DirectoryTopic.heldAfter(events)).containsOnlyKeys("r", "b", "c");
      awaitOneCollection(service);
    }
    assertThat(StoreRules.violations()).isEmpty();
  }

  @Test
  void publishesEverybodyAgainOnRequest() {
    try (ConfigurableApplicationContext service = service()) {
      ImportingPeople importing = service.getBean(ImportingPeople.class);
      importing.importAll(FIRST.getBytes(UTF_8), false);
      awaitVersion(1);
      await().atMost(Duration.ofSeconds(10)).until(importing::publishAgain);
      await().atMost(Duration.ofSeconds(30)).until(() -> events().size() == 8);
      assertThat(DirectoryTopic.heldAfter(events())).containsOnlyKeys("r", "m", "b");
    }
  }

  @Test
  void refusesWholly() {
    try (ConfigurableApplicationContext service = service()) {
      ImportingPeople importing = service.getBean(ImportingPeople.class);
      importing.importAll(FIRST.getBytes(UTF_8), false);
      Outcome outcome = importing.importAll((FIRST + "x,X,,nobody\n").getBytes(UTF_8), false);
      assertThat(outcome).isInstanceOf(Outcome.Refused.class);
      assertThat(service.getBean(Directory.class).people().version()).isEqualTo(1);
      awaitVersion(1);
    }
  }

  @Test
  void aRestartPublishesWhatWasTurnedAndNotYetTold() {
    try (ConfigurableApplicationContext service = service()) {
      service.getBean(ImportingPeople.class).importAll(FIRST.getBytes(UTF_8), false);
      awaitVersion(1);
      turn(service.getBean(DirectoryStore.class), List.of(person("r", null), person("x", "r")));
    }
    restartStore();
    try (ConfigurableApplicationContext service = service()) {
      assertThat(DirectoryTopic.heldAfter(awaitVersion(2))).containsOnlyKeys("r", "x");
      assertThat(service.getBean(Directory.class).people().version()).isEqualTo(2);
    }
  }

  @Test
  void aRestartFinishesAVersionBeforeALaterOneSoThatNobodyStays() {
    try (ConfigurableApplicationContext service = service()) {
      service.getBean(ImportingPeople.class).importAll(FIRST.getBytes(UTF_8), false);
      awaitVersion(1);
      DirectoryStore directoryStore = service.getBean(DirectoryStore.class);
      Edition begun = turn(directoryStore, List.of(person("r", null), person("guest", "r")));
      assertThat(directoryStore.beginPublishing(begun)).isTrue();
      // Some of it may have left before the crash; then the guest is gone again.
      turn(directoryStore, List.of(person("r", null), person("last", "r")));
    }
    restartStore();
    try (ConfigurableApplicationContext service = service()) {
      List<DirectoryTopic.Event> events = awaitVersion(3);
      assertThat(events).extracting(DirectoryTopic.Event::id).contains("directory/2");
      assertThat(DirectoryTopic.heldAfter(events)).containsOnlyKeys("r", "last");
      awaitOneCollection(service);
    }
  }

  @Test
  void oneOfTwoImportsAtTheSameTimeIsOvertaken() {
    try (ConfigurableApplicationContext service = service()) {
      DirectoryStore directoryStore = service.getBean(DirectoryStore.class);
      Edition before = directoryStore.state().current();
      Edition one = directoryStore.write(before, List.of(person("one", null)));
      Edition other = directoryStore.write(before, List.of(person("other", null)));
      assertThat(directoryStore.turn(before, one)).isTrue();
      assertThat(directoryStore.turn(before, other)).isFalse();
      assertThat(service.getBean(Directory.class).people().find("one")).isPresent();
      service.getBean("directoryRelay", Relay.class).signal();
      assertThat(DirectoryTopic.heldAfter(awaitVersion(1))).containsOnlyKeys("one");
    }
  }

  @Test
  void theRootAdministersWhereNobodyIsNamed() {
    try (ConfigurableApplicationContext service = service()) {
      service.getBean(ImportingPeople.class).importAll(FIRST.getBytes(UTF_8), false);
      Directory people = service.getBean(Directory.class);
      assertThat(people.people().findByEmail("m@ACME.example"))
          .get()
          .extracting(Person::id)
          .isEqualTo("m");
      assertThat(people.people().tree().orElseThrow().layer("m"))
          .isEqualTo(Layer.FIRST_LINE_MANAGER);
      assertThat(people.isAdministrator("r@acme.example")).isTrue();
      assertThat(people.isAdministrator("m@acme.example")).isFalse();
      awaitVersion(1);
    }
    try (ConfigurableApplicationContext service = service("cambium.admin-email=M@acme.example")) {
      Directory people = service.getBean(Directory.class);
      assertThat(people.isAdministrator("m@acme.example")).isTrue();
      assertThat(people.isAdministrator("r@acme.example")).isFalse();
    }
  }

  private static Edition turn(DirectoryStore store, List<Person> people) {
    Edition before = store.state().current();
    Edition after = store.write(before, people);
    assertThat(store.turn(before, after)).isTrue();
    return after;
  }

  private static Person person(String id, @Nullable String manager) {
    return new Person(id, id, null, manager, "en", null, null);
  }

  private void restartStore() {
    store.close();
    store = EmbeddedStore.start(directory.resolve("store"));
  }

  private static List<DirectoryTopic.Event> awaitVersion(int version) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                events().stream()
                    .anyMatch(event -> Objects.equals(event.id(), "directory/" + version)));
    return events();
  }

  private static List<DirectoryTopic.Event> events() {
    List<DirectoryTopic.Event> all = DirectoryTopic.read(kafka.bootstrapServers());
    return all.subList(seenBefore, all.size());
  }

  private static void awaitOneCollection(ConfigurableApplicationContext service) {
    MongoDatabase database = service.getBean(MongoDatabase.class);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                database.listCollectionNames().into(new ArrayList<>()).stream()
                        .filter(name -> name.startsWith("people_"))
                        .count()
                    == 1);
  }

  private static void holdContracts(List<DirectoryTopic.Event> events) {
    for (DirectoryTopic.Event event : events) {
      assertThat(
              Contracts.problemsWhenPublished(
                  Objects.requireNonNull(event.type()), Objects.requireNonNull(event.data())))
          .as(event.data())
          .isEmpty();
    }
  }

  private ConfigurableApplicationContext service(String... more) {
    List<String> properties =
        new ArrayList<>(
            List.of(
                "spring.application.name=survey-service",
                "spring.main.banner-mode=off",
                "cambium.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "cambium.mongodb.uri=" + store.connectionString(),
                "cambium.mongodb.database=survey",
                "cambium.mongodb.check=true"));
    properties.addAll(List.of(more));
    return new SpringApplicationBuilder(PeopleAlone.class)
        .web(WebApplicationType.NONE)
        .properties(properties.toArray(String[]::new))
        .run();
  }
}
