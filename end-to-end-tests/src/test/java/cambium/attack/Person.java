package cambium.attack;

import java.util.List;
import java.util.Map;

/**
 * Somebody who was invited.
 *
 * @param team the manager whose direct report this is; the root's own id for the root
 * @param answers what stands at close; empty with the comments if nothing does
 * @param drafts what was submitted before and then revised or withdrawn
 */
record Person(
    String id,
    String team,
    String layer,
    Map<String, Integer> answers,
    Map<String, String> comments,
    List<Map<String, Integer>> drafts) {

  boolean hasAnswered() {
    return !answers.isEmpty() || !comments.isEmpty();
  }

  /** The same person, having answered what somebody else did. */
  Person answering(Person other) {
    return new Person(id, team, layer, other.answers, other.comments, drafts);
  }

  Person answering(Map<String, Integer> others) {
    return new Person(id, team, layer, others, comments, drafts);
  }

  Person silent() {
    return new Person(id, team, layer, Map.of(), Map.of(), List.of());
  }
}
