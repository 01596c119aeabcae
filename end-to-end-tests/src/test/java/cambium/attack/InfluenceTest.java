package cambium.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever could ask the same organisation again, with one person's answers changed, would see only
 * what at least {@code k} people each would have changed alike: in every page and interface there
 * is, named here or not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InfluenceTest {
  private static final String WHOLE = "cambium.attack.influence";
  private static final int[] TEAMS =
      Boolean.getBoolean(WHOLE) ? new int[] {6, 5, 4, 7, 5} : new int[] {6, 4, 5};

  private final Broker broker;
  private final Stage stage;
  private final MongoClient client;
  private int rounds;

  InfluenceTest(@TempDir Path directory) {
    broker = Broker.start(directory);
    stage = new Stage(broker);
    client = MongoClients.create(stage.store().connectionString());
  }

  @BeforeAll
  void directory() {
    broker.publish(Scenario.directory(organisation("none"), "", 1));
  }

  @AfterAll
  void close() {
    client.close();
    stage.close();
    broker.close();
  }

  @Test
  void everythingThatOneAnswerMovesAtLeastFiveOthersWouldMove() {
    assertThat(movedBy(InfluenceTest::opposite)).allMatch(people -> people.size() >= 5);
  }

  @Test
  @EnabledIfSystemProperty(
      named = WHOLE,
      matches = "true",
      disabledReason = "a round for each person, crawled whole: asked for by the nightly run")
  void everythingThatOneSilenceMovesAtLeastFiveOthersWouldMove() {
    assertThat(movedBy(Person::silent)).allMatch(people -> people.size() >= 5);
  }

  /** People whose change moves the same places, for each set of places that moves at all. */
  private List<Set<String>> movedBy(UnaryOperator<Person> change) {
    Map<String, List<String>> before = seen(organisation("as-it-is"));
    assertThat(before.keySet()).anyMatch(address -> address.contains("measures/know-why"));
    assertThat(moved(before, seen(organisation("once-more"))))
        .as("nothing moves by itself")
        .isEmpty();
    Map<Set<String>, Set<String>> classes = new HashMap<>();
    for (Person person : organisation("as-it-is").people()) {
      Organisation changed = organisation("round-" + rounds++);
      changed =
          changed.with(
              changed.people().stream()
                  .map(each -> each.id().equals(person.id()) ? change.apply(each) : each)
                  .toList());
      Set<String> moved = moved(before, seen(changed));
      classes.computeIfAbsent(moved, set -> new TreeSet<>()).add(person.id());
    }
    assertThat(classes.keySet()).as("something moves").anyMatch(moved -> !moved.isEmpty());
    classes.remove(Set.of());
    return List.copyOf(classes.values());
  }

  private static Set<String> moved(
      Map<String, List<String>> before, Map<String, List<String>> after) {
    Set<String> moved = new TreeSet<>();
    Map<String, List<String>> all = new TreeMap<>(before);
    all.putAll(after);
    for (String address : all.keySet()) {
      List<String> one = before.getOrDefault(address, List.of());
      List<String> other = after.getOrDefault(address, List.of());
      for (int line = 0; line < Math.max(one.size(), other.size()); line++) {
        boolean both = line < one.size() && line < other.size();
        if (!both || !one.get(line).equals(other.get(line))) {
          moved.add(address + " " + line);
        }
      }
    }
    return moved;
  }

  /** Asks the organisation, looks at everything, and makes the service forget that it did. */
  private Map<String, List<String>> seen(Organisation organisation) {
    stage.open(organisation, new Random(3), 1);
    stage.close(organisation);
    MongoCollection<Document> known =
        client.getDatabase(stage.store().database("analytics")).getCollection("rounds");
    Document round = new Document("_id", organisation.round());
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(10))
        .until(
            () -> {
              Document kept = known.find(round).first();
              return kept != null && kept.containsKey("announced");
            });
    Map<String, String> viewers = new TreeMap<>();
    viewers.put("administrator", stage.admin());
    List.of("ceo", "f0").forEach(who -> viewers.put(who, stage.token(who)));
    Map<String, List<String>> seen = new Crawl(stage, organisation).by(viewers);
    known.deleteOne(round);
    return seen;
  }

  /** {@code ceo} leads managers with teams of four to seven; all say the same. */
  private static Organisation organisation(String round) {
    List<Question> questions =
        AnyAnswers.questions(round).stream()
            .filter(q -> Set.of("stress", "know-why", "bullied").contains(q.id()))
            .toList();
    List<Place> places = new ArrayList<>(List.of(new Place("ceo", null, "EXECUTIVE")));
    List<Person> people = new ArrayList<>();
    people.add(person("ceo", "ceo", "EXECUTIVE", questions));
    for (int team = 0; team < TEAMS.length; team++) {
      places.add(new Place("f" + team, "ceo", "FIRST_LINE_MANAGER"));
      people.add(person("f" + team, "ceo", "FIRST_LINE_MANAGER", questions));
      for (int i = 0; i < TEAMS[team]; i++) {
        people.add(person("e" + team + i, "f" + team, "EMPLOYEE", questions));
      }
    }
    return new Organisation(round, 5, places, people, questions, List.of());
  }

  private static Person person(String id, String team, String layer, List<Question> questions) {
    Map<String, Integer> sheet = new HashMap<>();
    questions.forEach(q -> q.items().forEach(i -> sheet.put(i.id(), i.min() + i.steps() / 2)));
    return new Person(id, team, layer, sheet, Map.of(AnyAnswers.COMMENT, "The same"), List.of());
  }

  private static Person opposite(Person person) {
    Map<String, Integer> other = new HashMap<>();
    person
        .answers()
        .forEach((item, value) -> other.put(item, item.contains("-1-") ? value + 1 : value));
    Map<String, String> comment = Map.of(AnyAnswers.COMMENT, "Something else");
    return new Person(person.id(), person.team(), person.layer(), other, comment, List.of());
  }
}
