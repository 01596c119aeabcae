package cambium.analytics.sealing;

import cambium.analytics.scoring.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The responses of one team and layer, or of several that were merged. */
final class Pool {
  private final Tally[] tallies;
  private final Map<String, List<String>> comments = new HashMap<>(0);
  private long invited;
  private long answered;

  Pool(int measures) {
    tallies = Stream.generate(Tally::new).limit(measures).toArray(Tally[]::new);
  }

  long invited() {
    return invited;
  }

  long answered() {
    return answered;
  }

  Tally tally(int measure) {
    return tallies[measure];
  }

  List<String> comments(String item) {
    return comments.getOrDefault(item, List.of());
  }

  void invite(long people) {
    invited += people;
  }

  void add(List<Measure> measures, Map<String, Integer> answers, Map<String, String> said) {
    answered++;
    for (int i = 0; i < tallies.length; i++) {
      measures.get(i).score(answers).ifPresent(tallies[i]::add);
    }
    said.forEach((item, text) -> of(item).add(text));
  }

  void add(Pool other) {
    invited += other.invited;
    answered += other.answered;
    IntStream.range(0, tallies.length).forEach(i -> tallies[i].add(other.tallies[i]));
    other.comments.forEach((item, texts) -> of(item).addAll(texts));
  }

  private List<String> of(String item) {
    return comments.computeIfAbsent(item, open -> new ArrayList<>(1));
  }
}
