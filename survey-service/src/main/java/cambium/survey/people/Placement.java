package cambium.survey.people;

import cambium.organization.Person;
import cambium.survey.people.Unplaced.Why;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who hangs in the tree, and who does not yet. A provider may send people before their managers and
 * in any order, so this decides by what is known now; {@link Top} says who stands at the top.
 *
 * @param placed one tree, in the order of their ids; nobody while nobody stands at the top
 * @param unplaced in the order of their ids
 * @param held why the one at the top is there only until somebody else is; null in good order
 */
public record Placement(List<Person> placed, List<Unplaced> unplaced, @Nullable Unplaced held) {
  static final Placement NOBODY = new Placement(List.of(), List.of(), null);

  /**
   * Decides.
   *
   * @param active everybody who has not left
   * @param left ids of those who have
   * @param root who stands at the top now
   */
  static Placement of(Collection<Person> active, Set<String> left, @Nullable Person root) {
    Map<String, Person> known = new TreeMap<>();
    active.forEach(person -> known.put(person.id(), person));
    Person top = Top.among(known, root);
    if (top == null) {
      return new Placement(List.of(), unplaced(known, known.keySet(), left), null);
    }
    Person seated = withoutManager(top);
    Unplaced held = held(known.get(top.id()), seated, known, left);
    known.put(top.id(), seated);
    List<Person> placed = below(top.id(), known);
    Set<String> without = new HashSet<>(known.keySet());
    placed.forEach(person -> without.remove(person.id()));
    return new Placement(placed, unplaced(known, without, left), held);
  }

  /** Nobody is their own manager; whoever is said to be has none. */
  static @Nullable String manager(Person person) {
    return person.id().equals(person.manager()) ? null : person.manager();
  }

  private static @Nullable Unplaced held(
      @Nullable Person asKnown, Person top, Map<String, Person> known, Set<String> left) {
    if (asKnown == null) {
      return new Unplaced(top, Why.MANAGER_LEFT, top.id());
    }
    String manager = manager(asKnown);
    return manager == null
        ? null
        : new Unplaced(
            top, known.containsKey(manager) ? Why.CIRCLE : missing(manager, left), manager);
  }

  private static List<Person> below(String top, Map<String, Person> known) {
    Map<String, List<Person>> reports = new HashMap<>();
    for (Person person : known.values()) {
      String manager = manager(person);
      if (manager != null) {
        reports.computeIfAbsent(manager, id -> new ArrayList<>()).add(person);
      }
    }
    List<Person> placed = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>(List.of(top));
    while (!open.isEmpty()) {
      String next = open.pop();
      placed.add(known.get(next));
      reports.getOrDefault(next, List.of()).forEach(person -> open.push(person.id()));
    }
    placed.sort(Comparator.comparing(Person::id));
    return List.copyOf(placed);
  }

  private static List<Unplaced> unplaced(
      Map<String, Person> known, Set<String> without, Set<String> left) {
    Set<String> inCircles = new HashSet<>();
    Circles.among(without.stream().map(known::get).filter(p -> manager(p) != null).toList())
        .forEach(inCircles::addAll);
    return without.stream()
        .sorted()
        .map(known::get)
        .map(person -> unplaced(person, known, inCircles, left))
        .toList();
  }

  private static Unplaced unplaced(
      Person person, Map<String, Person> known, Set<String> inCircles, Set<String> left) {
    String manager = manager(person);
    if (manager == null) {
      return new Unplaced(person, Why.NO_MANAGER, null);
    }
    if (!known.containsKey(manager)) {
      return new Unplaced(person, missing(manager, left), manager);
    }
    boolean circle = inCircles.contains(person.id());
    return new Unplaced(person, circle ? Why.CIRCLE : Why.MANAGER_UNPLACED, manager);
  }

  private static Why missing(String manager, Set<String> left) {
    return left.contains(manager) ? Why.MANAGER_LEFT : Why.MANAGER_UNKNOWN;
  }

  private static Person withoutManager(Person person) {
    return new Person(
        person.id(),
        person.name(),
        person.email(),
        null,
        person.language(),
        person.layer(),
        person.unit(),
        person.country());
  }
}
