package cambium.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Organisations drawn at random: the same for the same seed. */
final class AnyOrganisation {
  private record Node(String id, @Nullable String manager, int depth) {}

  private final Random random;
  private final int size;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, List<Node>> reports = new HashMap<>();

  private AnyOrganisation(long seed, int least, int most) {
    random = new Random(seed * 0x9E3779B97F4A7C15L);
    size = (int) Math.round(least * Math.pow((double) most / least, random.nextDouble()));
  }

  /** From 20 to 2,000 people, two to six levels deep. */
  static Organisation of(long seed, String round) {
    return new AnyOrganisation(seed, 20, 2000).drawn(round);
  }

  static Organisation of(long seed, String round, int least, int most) {
    return new AnyOrganisation(seed, least, most).drawn(round);
  }

  private Organisation drawn(String round) {
    grow();
    List<Place> places =
        nodes.stream()
            .filter(node -> reports.containsKey(node.id()))
            .map(node -> new Place(node.id(), node.manager(), layer(node)))
            .toList();
    int k = random.nextInt(3) > 0 ? 5 : 5 + random.nextInt(4);
    List<String> audience = audience(places, 2 * k);
    Set<String> asked = asked(audience);
    AnyAnswers answers = new AnyAnswers(round, random);
    List<Person> people =
        nodes.stream()
            .filter(node -> asked.contains(node.id()))
            .map(
                node ->
                    answers.of(
                        node.id(),
                        node.manager() == null ? node.id() : node.manager(),
                        layer(node)))
            .toList();
    return new Organisation(round, k, places, people, answers.questions(), audience);
  }

  /** Leaders first, so that a manager stands before those below; then everybody else. */
  private void grow() {
    int depth = 2 + random.nextInt(5);
    int leaders = depth == 2 ? 1 : Math.max(1, size / (3 + random.nextInt(9)));
    double skew = 1 + 2 * random.nextDouble();
    for (int i = 0; i < size; i++) {
      List<Node> bosses = nodes.subList(0, Math.min(i, leaders));
      Node boss =
          i == 0 ? null : bosses.get((int) (bosses.size() * Math.pow(random.nextDouble(), skew)));
      while (boss != null && i < leaders && boss.depth() >= depth - 1) {
        boss = bosses.get(random.nextInt(bosses.size()));
      }
      Node node =
          new Node("p" + i, boss == null ? null : boss.id(), boss == null ? 1 : boss.depth() + 1);
      nodes.add(node);
      if (boss != null) {
        reports.computeIfAbsent(boss.id(), id -> new ArrayList<>()).add(node);
      }
    }
  }

  private String layer(Node node) {
    List<Node> below = reports.getOrDefault(node.id(), List.of());
    if (below.isEmpty()) {
      return "EMPLOYEE";
    }
    if (node.manager() == null) {
      return "EXECUTIVE";
    }
    if (below.stream().noneMatch(this::leads)) {
      return "FIRST_LINE_MANAGER";
    }
    boolean leadsLeadersOfLeaders =
        below.stream()
            .anyMatch(b -> reports.getOrDefault(b.id(), List.of()).stream().anyMatch(this::leads));
    return node.depth() == 2 && leadsLeadersOfLeaders ? "EXECUTIVE" : "MIDDLE_MANAGER";
  }

  private boolean leads(Node node) {
    return reports.containsKey(node.id());
  }

  /** In one organisation of five, a few parts of it, if they are enough people. */
  private List<String> audience(List<Place> places, int enough) {
    if (random.nextInt(5) > 0 || places.size() < 3) {
      return List.of();
    }
    List<String> some =
        List.of(
            places.get(1 + random.nextInt(places.size() - 1)).id(),
            places.get(1 + random.nextInt(places.size() - 1)).id());
    return asked(some).size() >= enough ? some : List.of();
  }

  private Set<String> asked(List<String> audience) {
    Set<String> asked = new HashSet<>();
    for (Node node : nodes) {
      if (audience.isEmpty() || audience.contains(node.id()) || asked.contains(node.manager())) {
        asked.add(node.id());
      }
    }
    return asked;
  }
}
