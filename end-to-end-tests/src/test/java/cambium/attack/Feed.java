package cambium.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** What survey publishes about an organisation's round. */
record Feed(Organisation organisation, Random random) {
  private static final String ROUNDS = "cambium.rounds.v1";

  /** The round and its teams, in any order. */
  List<Event> opened() {
    List<Event> events = new ArrayList<>();
    Map<String, Map<String, Integer>> invited = new TreeMap<>();
    organisation
        .people()
        .forEach(
            p ->
                invited
                    .computeIfAbsent(p.team(), team -> new TreeMap<>())
                    .merge(p.layer(), 1, Integer::sum));
    Map<String, Object> opened = new TreeMap<>();
    opened.put("round", round());
    opened.put("title", "Pulse " + round());
    opened.put("openedOn", "2026-03-02");
    opened.put("closesAt", "2026-03-16T16:00:00Z");
    opened.put("minimumGroup", organisation.k());
    opened.put("teams", organisation.places().size());
    opened.put("invited", organisation.people().size());
    opened.put("quiet", false);
    if (!organisation.audience().isEmpty()) {
      opened.put("audience", organisation.audience().stream().distinct().toList());
    }
    opened.put("questionnaire", questionnaire());
    events.add(event(ROUNDS, round(), "round.opened", round() + "/opened", opened));
    for (Place place : organisation.places()) {
      Map<String, Object> team = new TreeMap<>();
      team.put("round", round());
      team.put("team", place.id());
      team.put("layer", place.layer());
      team.put("invited", invited.getOrDefault(place.id(), Map.of()));
      if (place.parent() != null) {
        team.put("parent", place.parent());
      }
      events.add(event(ROUNDS, round(), "team.invited", round() + "/team/" + place.id(), team));
    }
    Collections.shuffle(events, random);
    return events;
  }

  private Map<String, Object> questionnaire() {
    Map<String, Object> questionnaire = new TreeMap<>();
    questionnaire.put("id", "q");
    questionnaire.put("title", Map.of("en", "Q"));
    questionnaire.put(
        "comments", List.of(Map.of("id", AnyAnswers.COMMENT, "title", Map.of("en", "A word"))));
    questionnaire.put("measures", organisation.questions().stream().map(Feed::measure).toList());
    return questionnaire;
  }

  private static Map<String, Object> measure(Question question) {
    Map<String, Object> measure = new TreeMap<>();
    measure.put("id", question.id());
    measure.put("title", Map.of("en", question.id()));
    measure.put("construct", question.id());
    measure.put("higherIs", "better");
    measure.put("cut", question.cut());
    measure.put("layers", Organisation.LAYERS);
    measure.put("items", question.items());
    if (question.id().equals("i-explain")) {
      measure.put("mirrors", "know-why");
    }
    if (question.kind() != null) {
      measure.put("kind", question.kind());
    }
    return measure;
  }

  /** Every version of every answer, in any order, some of them twice. */
  List<Event> answers() {
    List<Event> events = new ArrayList<>();
    for (Person person : organisation.people()) {
      int version = 0;
      for (Map<String, Integer> draft : person.drafts()) {
        events.add(submitted(person, draft, Map.of(), ++version));
      }
      if (person.hasAnswered()) {
        events.add(submitted(person, person.answers(), person.comments(), ++version));
      } else if (version > 0) {
        events.add(withdrawn(person, ++version));
      }
    }
    events.addAll(events.stream().filter(event -> random.nextInt(20) == 0).toList());
    Collections.shuffle(events, random);
    return events;
  }

  private Event submitted(
      Person person, Map<String, Integer> answers, Map<String, String> comments, int version) {
    Map<String, Object> response = response(person, version);
    response.put("answers", new TreeMap<>(answers));
    response.put("comments", comments);
    return response(person, "response.submitted", response, version);
  }

  Event withdrawn(Person person, int version) {
    return response(person, "response.withdrawn", response(person, version), version);
  }

  private Map<String, Object> response(Person person, int version) {
    return new TreeMap<>(
        Map.of(
            "round", round(),
            "team", person.team(),
            "layer", person.layer(),
            "responseKey", key(person),
            "version", version));
  }

  private Event response(Person person, String type, Map<String, Object> data, int version) {
    String topic = "cambium.responses.v1";
    return event(topic, round() + "/" + person.team(), type, key(person) + "/" + version, data);
  }

  private String key(Person person) {
    return "the-key-of-a-seat-in-" + round() + "-" + person.id();
  }

  Event closed() {
    return closed(0, 0);
  }

  Event closed(int moreAnswers, int moreVersions) {
    long answers = organisation.people().stream().filter(Person::hasAnswered).count();
    long versions = organisation.people().stream().mapToLong(Feed::versions).sum();
    return event(
        ROUNDS,
        round(),
        "round.closed",
        round() + "/closed",
        Map.of(
            "round",
            round(),
            "closedOn",
            "2026-03-16",
            "answers",
            answers + moreAnswers,
            "versions",
            versions + moreVersions));
  }

  static int versions(Person person) {
    int drafts = person.drafts().size();
    return drafts + (person.hasAnswered() || drafts > 0 ? 1 : 0);
  }

  private String round() {
    return organisation.round();
  }

  static Event event(String topic, String key, String type, String id, Object data) {
    return new Event(topic, key, type, id, JsonMapper.shared().writeValueAsString(data));
  }
}
