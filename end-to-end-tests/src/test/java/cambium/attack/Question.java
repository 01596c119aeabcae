package cambium.attack;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A measure as everybody can read it in the questionnaire.
 *
 * @param cut from which percentage on an answer counts to the share
 * @param kind {@code enps}, or null for a mean
 */
record Question(String id, List<Item> items, int cut, @Nullable String kind) {

  /** Steps from the lowest to the highest full answer. */
  int full() {
    return kind == null ? items.get(0).steps() * items.size() : 2;
  }

  /** The fewest steps that are at least half of the range: what every member must be left. */
  int half() {
    return (full() + 1) / 2;
  }

  /** Of the range that scores have, in tenths. */
  long tenths() {
    return kind == null ? 1000 : 2000;
  }

  boolean coarseOnly() {
    return kind != null || full() < 3;
  }

  int answered(Map<String, Integer> answers) {
    return (int) items.stream().filter(item -> answers.containsKey(item.id())).count();
  }

  boolean isAnswered(Map<String, Integer> answers) {
    int answered = answered(answers);
    return answered > 0 && 2 * answered >= items.size();
  }

  /** Into how many parts a step must be cut so that every half-answered scale is a whole number. */
  int parts() {
    int parts = 1;
    for (int j = (items.size() + 1) / 2; j <= items.size(); j++) {
      int least = parts;
      while (least % j != 0) {
        least += parts;
      }
      parts = least;
    }
    return parts;
  }

  /** The value of somebody's answer, in parts of a step of full answers. */
  long value(Map<String, Integer> answers) {
    return kind == null
        ? (long) items.size() * itemSteps(answers) * parts() / answered(answers)
        : recommends(itemSteps(answers));
  }

  private int itemSteps(Map<String, Integer> answers) {
    return items.stream()
        .filter(item -> answers.containsKey(item.id()))
        .mapToInt(item -> item.steps(answers.getOrDefault(item.id(), 0)))
        .sum();
  }

  private static int recommends(int likelihood) {
    return likelihood >= 9 ? 2 : likelihood >= 7 ? 1 : 0;
  }

  boolean reachesCut(Map<String, Integer> answers) {
    int range = items.get(0).steps() * answered(answers);
    return 100 * itemSteps(answers) >= cut * range;
  }

  /** The fewest steps of a full answer that reach the cut. */
  int stepsAtCut() {
    return (cut * full() + 99) / 100;
  }
}
