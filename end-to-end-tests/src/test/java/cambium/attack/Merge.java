package cambium.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The public rule of the merge, followed by hand: per layer, children before parents, those who are
 * at least {@code k} stay and the others are passed up.
 *
 * @param rest those who are hidden forever
 */
record Merge(List<Crowd> crowds, List<Person> rest) {

  static Merge of(Organisation organisation) {
    List<Crowd> each = organisation.people().stream().map(Crowd::of).toList();
    return merged(organisation, each, organisation.k());
  }

  /** The same merge over whole groups, until four times as many are together. */
  Merge coarse(Organisation organisation) {
    return merged(organisation, crowds, 4 * organisation.k());
  }

  private static Merge merged(Organisation organisation, List<Crowd> parts, int enough) {
    List<Crowd> crowds = new ArrayList<>();
    List<Crowd> remains = new ArrayList<>();
    for (String layer : Organisation.LAYERS) {
      remains.addAll(climb(organisation, layer, parts, enough, crowds));
    }
    parts.stream().filter(part -> part.layer().equals(Crowd.MIXED)).forEach(remains::add);
    if (answered(remains) >= enough) {
      crowds.add(Crowd.of(organisation.root(), Crowd.MIXED, remains));
      return new Merge(crowds, List.of());
    }
    return new Merge(crowds, Crowd.of(organisation.root(), Crowd.MIXED, remains).invitees());
  }

  /** Returns what remains of the layer at the root. */
  private static List<Crowd> climb(
      Organisation organisation, String layer, List<Crowd> parts, int enough, List<Crowd> crowds) {
    Map<String, List<Crowd>> waiting = new HashMap<>();
    parts.stream()
        .filter(part -> part.layer().equals(layer))
        .forEach(part -> waiting.computeIfAbsent(part.home(), t -> new ArrayList<>()).add(part));
    for (int i = organisation.places().size() - 1; i >= 0; i--) {
      Place place = organisation.places().get(i);
      List<Crowd> here = waiting.getOrDefault(place.id(), List.of());
      if (answered(here) >= enough) {
        crowds.add(Crowd.of(place.id(), layer, here));
      } else if (place.parent() == null) {
        return here;
      } else {
        waiting.computeIfAbsent(place.parent(), t -> new ArrayList<>()).addAll(here);
      }
    }
    return List.of();
  }

  private static long answered(List<Crowd> crowds) {
    return crowds.stream()
        .flatMap(crowd -> crowd.invitees().stream())
        .filter(Person::hasAnswered)
        .count();
  }
}
