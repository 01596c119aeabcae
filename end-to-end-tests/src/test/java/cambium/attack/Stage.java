package cambium.attack;

import cambium.attack.Analytics.Answer;
import cambium.platform.testing.TestIssuer;
import cambium.platform.testing.TestStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The service with its engines, fed with whole rounds. */
final class Stage implements AutoCloseable {
  private final ClassLoader code;
  private final TestIssuer issuer = TestIssuer.start();
  private final Broker broker;
  private TestStore store = TestStore.start();
  private Analytics analytics;

  Stage(Broker broker) {
    this(broker, Stage.class.getClassLoader());
  }

  Stage(Broker broker, ClassLoader code) {
    this.code = code;
    this.broker = broker;
    this.analytics = Analytics.start(code, broker, store, issuer);
  }

  Broker broker() {
    return broker;
  }

  TestStore store() {
    return store;
  }

  String admin() {
    return issuer.adminToken();
  }

  String token(String person) {
    return issuer.personToken(person + "@attack.example");
  }

  Answer get(String address, String token) {
    return analytics.get(address, token);
  }

  /** Opens the round and takes in one answer of so many; it is not closed yet. */
  void open(Organisation organisation, Random random, int oneIn) {
    Feed feed = new Feed(organisation, random);
    broker.publish(feed.opened());
    List<Event> answers = feed.answers();
    broker.publish(answers.subList(0, answers.size() / oneIn));
  }

  /** Takes in every answer, also those that it has. */
  void answer(Organisation organisation, Random random) {
    broker.publish(new Feed(organisation, random).answers());
  }

  void close(Organisation organisation) {
    broker.publish(List.of(new Feed(organisation, new Random(0)).closed()));
    awaitReleased(organisation);
  }

  void awaitReleased(Organisation organisation) {
    analytics.awaitReleased(organisation.round(), admin());
  }

  /** Throws the database away, so that everything must come from the topics again. */
  void rebuild() {
    analytics.close();
    store.close();
    store = TestStore.start();
    analytics = Analytics.start(code, broker, store, issuer);
  }

  void restart() {
    analytics.close();
    analytics = Analytics.start(code, broker, store, issuer);
  }

  /** What there is to get about a round, by address; the round's name is taken out. */
  Map<String, String> everything(Organisation organisation) {
    Map<String, String> everything = new TreeMap<>();
    for (String address : addresses(organisation)) {
      Answer answer = get(address, admin());
      everything.put(
          address.replace(organisation.round(), "ROUND"),
          (answer.status() + " " + answer.type() + "\n" + answer.body())
              .replace(organisation.round(), "ROUND"));
    }
    return everything;
  }

  /** The bodies of results alone, as JSON. */
  List<String> results(Organisation organisation) {
    return addresses(organisation).stream()
        .filter(address -> address.contains("/results") && !address.contains(".csv"))
        .map(address -> get(address, admin()))
        .filter(answer -> answer.status() == 200)
        .map(Answer::body)
        .toList();
  }

  private static List<String> addresses(Organisation organisation) {
    String round = "/api/rounds/" + organisation.round();
    List<String> addresses = new ArrayList<>(List.of(round, round + "/results"));
    addresses.add(round + "/results.csv");
    addresses.add(round + "/comments");
    for (String manager : organisation.managers()) {
      addresses.add(round + "/results?manager=" + manager);
      addresses.add(round + "/results.csv?manager=" + manager);
      addresses.add(round + "/comments?manager=" + manager);
    }
    return addresses;
  }

  @Override
  public void close() {
    analytics.close();
    store.close();
    issuer.close();
  }
}
