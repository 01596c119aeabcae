package cambium.analytics.dashboard;

import cambium.analytics.dashboard.Dashboard.Place;
import cambium.analytics.directory.Directory;
import cambium.analytics.results.Access;
import cambium.analytics.results.ReleasedRounds;
import cambium.analytics.results.Results;
import cambium.analytics.results.RoundResults;
import cambium.organization.OrgTree;
import cambium.organization.Person;
import cambium.platform.security.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ways along the tree that are open to a viewer: people by name, never in an order of rank. */
@Component
class Neighbourhood {
  private final Directory directory;
  private final Access access;
  private final ReleasedRounds released;

  Neighbourhood(Directory directory, Access access, ReleasedRounds released) {
    this.directory = directory;
    this.access = access;
    this.released = released;
  }

  Optional<Person> person(@Nullable String id) {
    return id == null ? Optional.empty() : directory.tree().flatMap(tree -> tree.find(id));
  }

  String name(String id) {
    return person(id).map(Person::name).orElse(id);
  }

  Dashboard.Places from(Viewer viewer, Speech speech, Part part) {
    Links links = new Links(part.round().id(), part.manager());
    return new Dashboard.Places(above(viewer, speech, part, links), rounds(part));
  }

  private List<Place> above(Viewer viewer, Speech speech, Part part, Links links) {
    String manager = part.manager();
    if (manager == null) {
      return List.of();
    }
    List<Place> above = new ArrayList<>();
    above.add(new Place(speech.say("rows.organisation"), links.ofOrganisation().page()));
    List<Person> superiors =
        new ArrayList<>(
            directory
                .tree()
                .filter(tree -> tree.find(manager).isPresent())
                .map(tree -> tree.superiors(manager))
                .orElse(List.of()));
    for (int i = superiors.size() - 1; i >= 0; i--) {
      Person superior = superiors.get(i);
      if (superior.manager() != null && access.mayRead(viewer, superior.id())) {
        above.add(new Place(superior.name(), links.of(superior.id()).page()));
      }
    }
    return above;
  }

  /**
   * A part below.
   *
   * @param own whether it has figures of its own
   */
  record Sub(String name, String href, boolean own, Results results) {}

  /** The parts of the direct reports who lead, by name, as far as the viewer may read them. */
  List<Sub> below(Viewer viewer, Part part) {
    Optional<RoundResults> results = released.find(part.round().id());
    Optional<OrgTree> tree = directory.tree();
    if (results.isEmpty() || tree.isEmpty()) {
      return List.of();
    }
    Links links = new Links(part.round().id(), part.manager());
    String top = part.manager() == null ? tree.get().root().id() : part.manager();
    return reports(tree.get(), top)
        .filter(person -> access.mayRead(viewer, person.id()))
        .sorted(Comparator.comparing(Person::name))
        .flatMap(person -> below(results.get(), links, person).stream())
        .toList();
  }

  private static Stream<Person> reports(OrgTree tree, String top) {
    return tree.reports(top).stream().filter(person -> tree.leads(person.id()));
  }

  private static Optional<Sub> below(RoundResults results, Links links, Person person) {
    return results
        .of(person.id())
        .map(
            theirs ->
                new Sub(person.name(), links.of(person.id()).page(), theirs.scope().own(), theirs));
  }

  private List<Place> rounds(Part part) {
    String manager = part.manager();
    return released.all().stream()
        .filter(
            listed ->
                manager == null
                    || released.find(listed.id()).flatMap(found -> found.of(manager)).isPresent())
        .limit(12)
        .map(
            listed ->
                new Place(
                    listed.title(),
                    listed.id().equals(part.round().id())
                        ? ""
                        : new Links(listed.id(), manager).page()))
        .toList();
  }
}
