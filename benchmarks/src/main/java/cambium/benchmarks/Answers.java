package cambium.benchmarks;

import cambium.survey.invitation.PersonalLinks;
import cambium.survey.round.Round;
import cambium.survey.round.Rounds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Answers of twenty items to one open round, each of somebody else. */
final class Answers {
  // First-line managers answer: of core and three modules there are more than 20 items for them.
  private static final List<String> MODULES = List.of("A", "B", "C");
  private static final List<String> ITEMS =
      List.of(
          "stress-1",
          "stress-2",
          "relationship-up-1",
          "relationship-up-2",
          "know-why-1",
          "get-answers-1",
          "squeeze-above-1",
          "squeeze-below-1",
          "safe-to-speak-1",
          "i-explain-1",
          "i-answer-1",
          "i-welcome-1",
          "bypassed-1",
          "relationship-sideways-1",
          "relationship-sideways-2",
          "relationship-down-1",
          "relationship-down-2",
          "demands-1",
          "demands-2",
          "control-1");

  private Answers() {}

  /** Opens a round and returns the body of one answer for each of so many people. */
  static List<String> of(Servers servers, int managers) {
    servers.importPeople(csv(managers));
    Round draft = servers.draft(MODULES);
    servers.open(draft);
    List<String> bodies = new ArrayList<>();
    Round open = servers.bean(Rounds.class).find(draft.id()).orElseThrow();
    servers
        .bean(PersonalLinks.class)
        .each(
            open,
            (place, token) -> {
              if (place.person().startsWith("m")) {
                bodies.add(body(token, bodies.size()));
              }
            });
    return bodies;
  }

  /** Managers of one employee each, a hundred of them below each director. */
  private static byte[] csv(int managers) {
    StringBuilder csv = new StringBuilder("person_id,name,email,manager_id\nroot,Root,,\n");
    for (int director = 0; director * 100 < managers; director++) {
      csv.append('d').append(director).append(",Director,,root\n");
    }
    for (int manager = 0; manager < managers; manager++) {
      csv.append('m').append(manager).append(",Manager,,d").append(manager / 100).append('\n');
      csv.append('e').append(manager).append(",Employee,,m").append(manager).append('\n');
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String body(String token, int person) {
    StringBuilder body =
        new StringBuilder("{\"token\":\"").append(token).append("\",\"answers\":{");
    for (int item = 0; item < ITEMS.size(); item++) {
      body.append(item == 0 ? "" : ",").append('"').append(ITEMS.get(item)).append("\":");
      body.append(1 + (person + item) % 5);
    }
    return body.append("}}").toString();
  }

  /** What a browser sends until this answer is taken. */
  static String journey(String body) {
    String token = body.substring(0, body.indexOf(",\"answers\"")) + "}";
    return String.join(
        "\t",
        "GET /r 200 ",
        "POST /api/invitation 200 " + token,
        "POST /api/responses 201 " + body);
  }
}
