package cambium.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A questionnaire of ten measures, and what people of all moods answer to it. */
final class AnyAnswers {
  private enum Mood {
    MIXED,
    HIGH,
    LOW,
    ALL_AT_THE_TOP,
    ALL_AT_THE_BOTTOM,
    ALL_THE_SAME
  }

  static final String COMMENT = "word";

  private final Random random;
  private final List<Question> questions;
  private final double silence;
  private final double gaps;
  private final double revisions;
  private final Map<String, Mood> moods = new HashMap<>();

  AnyAnswers(String round, Random random) {
    this.random = random;
    this.questions = questions(round);
    this.silence = 0.6 * random.nextDouble();
    this.gaps = 0.4 * random.nextDouble() * random.nextDouble();
    this.revisions = 0.3 * random.nextDouble();
  }

  /** The items' names are the round's own, so that no other round is compared with it. */
  static List<Question> questions(String round) {
    return List.of(
        question(round, "stress", 75, null, 2, 1, 5),
        question(round, "relationship-up", 75, null, 3, 1, 5),
        question(round, "relationship-down", 60, null, 4, 1, 5),
        question(round, "relationship-sideways", 50, null, 2, 0, 10),
        question(round, "squeeze-above", 70, null, 1, 1, 7),
        question(round, "squeeze-below", 66, null, 1, 1, 4),
        question(round, "know-why", 75, null, 1, 1, 5),
        question(round, "i-explain", 50, null, 1, 0, 10),
        question(round, "bullied", 50, null, 1, 0, 1),
        question(round, "recommend", 75, "enps", 1, 0, 10));
  }

  private static Question question(
      String round, String id, int cut, @Nullable String kind, int items, int min, int max) {
    List<Item> all =
        IntStream.rangeClosed(1, items)
            .mapToObj(
                number -> new Item(id + "-" + number + "-" + round, min, max, number % 2 == 0))
            .toList();
    return new Question(id, all, cut, kind);
  }

  List<Question> questions() {
    return questions;
  }

  Person of(String id, String team, String layer) {
    List<Map<String, Integer>> drafts = new ArrayList<>();
    while (random.nextDouble() < revisions) {
      drafts.add(sheet(team));
    }
    drafts.removeIf(Map::isEmpty);
    Map<String, Integer> answers = random.nextDouble() < silence ? Map.of() : sheet(team);
    boolean speaks = !answers.isEmpty() && random.nextInt(3) == 0;
    return new Person(
        id,
        team,
        layer,
        answers,
        speaks ? Map.of(COMMENT, "What " + id + " thinks") : Map.of(),
        drafts);
  }

  private Map<String, Integer> sheet(String team) {
    Map<String, Integer> sheet = new HashMap<>();
    for (Question question : questions) {
      Mood mood =
          moods.computeIfAbsent(
              team + question.id(), key -> Mood.values()[random.nextInt(Mood.values().length)]);
      double skips = Math.floorMod(team.hashCode(), 9) == 0 ? 0.5 : gaps;
      for (Item item : question.items()) {
        if (random.nextDouble() >= skips) {
          sheet.put(item.id(), answer(item, mood));
        }
      }
    }
    return sheet;
  }

  private int answer(Item item, Mood mood) {
    int steps =
        switch (mood) {
          case MIXED -> random.nextInt(item.steps() + 1);
          case HIGH -> Math.max(random.nextInt(item.steps() + 1), random.nextInt(item.steps() + 1));
          case LOW -> random.nextInt(1 + random.nextInt(item.steps() + 1));
          case ALL_AT_THE_TOP -> item.steps();
          case ALL_AT_THE_BOTTOM -> 0;
          case ALL_THE_SAME -> item.steps() / 2;
        };
    return item.reverse() ? item.max() - steps : item.min() + steps;
  }
}
