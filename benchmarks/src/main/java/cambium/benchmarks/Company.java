package cambium.benchmarks;

import cambium.organization.Layer;
import cambium.organization.OrgTree;
import cambium.organization.Person;
import cambium.platform.security.Sha256;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What survey would tell of an organisation in which everybody who leads, leads eight. */
final class Company {
  private static final int TEAM = 8;
  // Shares no factor with the sizes used, so that it goes through everybody in a scattered order.
  private static final long STRIDE = 7919;

  private final int people;
  private final OrgTree tree;

  Company(int people) {
    this.people = people;
    this.tree = OrgTree.of(IntStream.range(0, people).mapToObj(Company::person).toList());
  }

  private static Person person(int number) {
    String manager = number == 0 ? null : "p" + (number - 1) / TEAM;
    return new Person("p" + number, "Person " + number, email(number), manager, "nb", null, null);
  }

  static String email(int number) {
    return "person." + number + "@example.org";
  }

  int people() {
    return people;
  }

  /** Those who lead are the first of all. */
  int managers() {
    return (people - 1 + TEAM - 1) / TEAM;
  }

  List<Event> directory() {
    List<Event> events = new ArrayList<>();
    for (int number = 0; number < people; number++) {
      String id = "p" + number;
      events.add(new Event("cambium.directory.v1", id, "person.published", id, person(number)));
    }
    Map<String, Object> complete = Map.of("version", 1, "count", people);
    events.add(
        new Event(
            "cambium.directory.v1", ":directory", "directory.published", "directory", complete));
    return events;
  }

  List<Event> opened(String round) {
    List<Event> events = new ArrayList<>();
    events.add(
        new Event(
            "cambium.rounds.v1",
            round,
            "round.opened",
            round + "/opened",
            Pulse.opened(round, managers(), people)));
    for (int number = 0; number < managers(); number++) {
      String id = "p" + number;
      Map<Layer, Integer> invited = new EnumMap<>(Layer.class);
      members(number).forEach(member -> invited.merge(layer(member), 1, Integer::sum));
      Team team = new Team(round, id, person(number).manager(), tree.layer(id), invited);
      events.add(
          new Event("cambium.rounds.v1", round, "team.invited", round + "/team/" + id, team));
    }
    return events;
  }

  private record Team(
      String round,
      String team,
      @Nullable String parent,
      Layer layer,
      Map<Layer, Integer> invited) {}

  private IntStream members(int manager) {
    IntStream reports =
        IntStream.range(manager * TEAM + 1, Math.min(people, (manager + 1) * TEAM + 1));
    return manager == 0 ? IntStream.concat(IntStream.of(0), reports) : reports;
  }

  private Layer layer(int number) {
    return tree.layer("p" + number);
  }

  /** Responses of so many, who stand anywhere in the organisation. */
  Stream<Event> responses(String round, int answered) {
    Random random = new Random(7);
    return IntStream.range(0, answered)
        .map(i -> (int) (i * STRIDE % people))
        .mapToObj(
            number -> {
              String team = "p" + Math.max(0, number - 1) / TEAM;
              String key = Sha256.text(round + number);
              return new Event(
                  "cambium.responses.v1",
                  round + "/" + team,
                  "response.submitted",
                  key + "/1",
                  new Response(round, team, layer(number), key, 1, Pulse.answers(random)));
            });
  }

  private record Response(
      String round,
      String team,
      Layer layer,
      String responseKey,
      long version,
      Map<String, Integer> answers) {}

  Event closed(String round, int answered) {
    Map<String, Object> closed =
        Map.of("round", round, "closedOn", "2026-03-16", "answers", answered, "versions", answered);
    return new Event("cambium.rounds.v1", round, "round.closed", round + "/closed", closed);
  }
}
