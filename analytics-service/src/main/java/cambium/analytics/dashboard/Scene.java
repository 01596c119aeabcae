package cambium.analytics.dashboard;

import cambium.analytics.results.Change;
import cambium.organization.Layer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the sentences of a page are made from.
 *
 * @param part name of whose part it is; null for the organisation
 * @param own whether the part has figures of its own
 * @param layer the layer of whoever leads the part; null for the organisation
 * @param lines the part's figures
 * @param organisation the organisation's, everybody first
 * @param history the part's figures in this round and those before, latest first
 * @param titles of rounds, by id
 */
record Scene(
    @Nullable String part,
    boolean own,
    @Nullable Layer layer,
    List<Line> lines,
    List<Line> organisation,
    List<Then> history,
    Map<String, String> titles) {

  /** The part's figures in one round. */
  record Then(String title, List<Line> lines) {}

  /** What a row is held against: the layer in the organisation, there the whole. */
  Optional<Line> reference(Line line) {
    if (part != null) {
      return Line.find(organisation, line.layer());
    }
    return line.layer() == null ? Optional.empty() : Line.find(organisation, null);
  }

  /** Of all changes that a table of the figures shows, those that may be called changes. */
  Set<Change> clearChanges() {
    List<Change> shown =
        Stream.concat(lines.stream(), organisation.stream())
            .distinct()
            .flatMap(line -> line.measures().stream())
            .flatMap(figure -> Stream.ofNullable(figure.change()))
            .toList();
    return Set.copyOf(Claim.clear(shown, Claim::moved));
  }

  Sentence where(@Nullable Layer of) {
    Sentence place =
        part == null ? Sentence.of("where.organisation") : Sentence.of("where.part", part);
    if (of == null) {
      return place;
    }
    Sentence among = Sentence.of("where.layer." + of);
    return part == null ? among : Sentence.of("where.layer-in", among, place);
  }

  Sentence whereReference(@Nullable Layer of) {
    Sentence whole = Sentence.of("where.organisation");
    return part == null || of == null
        ? whole
        : Sentence.of("where.layer-in", Sentence.of("where.layer." + of), whole);
  }
}
