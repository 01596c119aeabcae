package cambium.analytics.sealing;

import cambium.analytics.scoring.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The responses of one team and layer, or of several that were merged. */
final class Pool {
  private final Tally[] tallies;
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

  void invite(long people) {
    invited += people;
  }

  void add(List<Measure> measures, Map<String, Integer> answers) {
    answered++;
    for (int i = 0; i < tallies.length; i++) {
      measures.get(i).score(answers).ifPresent(tallies[i]::add);
    }
  }

  void add(Pool other) {
    invited += other.invited;
    answered += other.answered;
    IntStream.range(0, tallies.length).forEach(i -> tallies[i].add(other.tallies[i]));
  }

  Atom seal(SealingRound round, String home, AtomLayer layer) {
    Map<String, SealedMeasure> sealed = new LinkedHashMap<>();
    for (int i = 0; i < tallies.length; i++) {
      Measure measure = round.measures().get(i);
      sealed.put(measure.id(), tallies[i].seal(measure, round.minimumGroup()));
    }
    return new Atom(round.round(), home, layer, invited, answered, sealed);
  }
}
