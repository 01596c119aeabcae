package cambium.organization;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole organisation as a tree, numbered in pre-order: a subtree is one interval of numbers, so
 * that "is below" and "everybody below" cost no walk. Immutable; persons of the same manager stand
 * in the order of their ids, so the numbering depends on nothing but the content.
 */
public final class OrgTree {
  private final List<Person> preOrder;
  private final Map<String, Integer> numberOf;
  private final int[] end;
  private final Layer[] layers;
  private final Map<String, List<Person>> reports;

  private OrgTree(List<Person> preOrder, int[] end, Map<String, List<Person>> reports) {
    this.preOrder = List.copyOf(preOrder);
    this.end = end;
    this.reports = reports;
    this.numberOf = new HashMap<>(preOrder.size() * 2);
    for (int i = 0; i < preOrder.size(); i++) {
      numberOf.put(preOrder.get(i).id(), i);
    }
    this.layers = new Layer[preOrder.size()];
    for (int i = 0; i < layers.length; i++) {
      layers[i] = layerByRule(preOrder.get(i));
    }
  }

  /**
   * Builds the tree.
   *
   * @throws IllegalArgumentException unless there is exactly one root and everybody hangs below it
   */
  public static OrgTree of(Collection<Person> persons) {
    Map<String, List<Person>> reports = new HashMap<>();
    List<Person> roots = new ArrayList<>();
    for (Person person : persons) {
      String manager = person.manager();
      if (manager == null) {
        roots.add(person);
      } else {
        reports.computeIfAbsent(manager, id -> new ArrayList<>()).add(person);
      }
    }
    if (roots.size() != 1) {
      throw new IllegalArgumentException("a tree has one root, not " + roots.size());
    }
    reports.values().forEach(team -> team.sort(Comparator.comparing(Person::id)));
    List<Person> preOrder = new ArrayList<>(persons.size());
    int[] end = new int[persons.size()];
    number(roots.get(0), reports, preOrder, end);
    if (preOrder.size() != persons.size()) {
      throw new IllegalArgumentException("somebody does not hang below the root");
    }
    return new OrgTree(preOrder, end, reports);
  }

  private static void number(
      Person root, Map<String, List<Person>> reports, List<Person> preOrder, int[] end) {
    record Open(int number, int next, List<Person> team) {}
    Deque<Open> open = new ArrayDeque<>();
    preOrder.add(root);
    open.push(new Open(0, 0, reports.getOrDefault(root.id(), List.of())));
    while (!open.isEmpty()) {
      Open top = open.pop();
      if (top.next() == top.team().size()) {
        end[top.number()] = preOrder.size();
        continue;
      }
      open.push(new Open(top.number(), top.next() + 1, top.team()));
      Person next = top.team().get(top.next());
      if (preOrder.size() == end.length) {
        throw new IllegalArgumentException("somebody stands in the tree twice: " + next.id());
      }
      int number = preOrder.size();
      preOrder.add(next);
      open.push(new Open(number, 0, reports.getOrDefault(next.id(), List.of())));
    }
  }

  private Layer layerByRule(Person person) {
    Layer laidDown = person.layer();
    if (laidDown != null) {
      return laidDown;
    }
    if (!leads(person.id())) {
      return Layer.EMPLOYEE;
    }
    String manager = person.manager();
    if (manager == null) {
      return Layer.EXECUTIVE;
    }
    if (reports(person.id()).stream().noneMatch(report -> leads(report.id()))) {
      return Layer.FIRST_LINE_MANAGER;
    }
    boolean reportsToRoot = manager.equals(root().id());
    return reportsToRoot && reports(person.id()).stream().anyMatch(this::leadsLeaders)
        ? Layer.EXECUTIVE
        : Layer.MIDDLE_MANAGER;
  }

  private boolean leadsLeaders(Person person) {
    return reports(person.id()).stream().anyMatch(report -> leads(report.id()));
  }

  /** The one person without a manager. */
  public Person root() {
    return preOrder.get(0);
  }

  /** Everybody, in pre-order: a manager before those below. */
  public List<Person> persons() {
    return preOrder;
  }

  public int size() {
    return preOrder.size();
  }

  public Optional<Person> find(String id) {
    Integer number = numberOf.get(id);
    return number == null ? Optional.empty() : Optional.of(preOrder.get(number));
  }

  /** Whether somebody reports to this person. False for an unknown id. */
  public boolean leads(String id) {
    return reports.containsKey(id);
  }

  /** The direct reports, in the order of their ids; empty for an unknown id. */
  public List<Person> reports(String id) {
    return reports.getOrDefault(id, List.of());
  }

  /** The layer that the import laid down, else the one that follows from the tree. */
  public Layer layer(String id) {
    return layers[number(id)];
  }

  /** The person and everybody below. */
  public List<Person> subtree(String id) {
    int number = number(id);
    return preOrder.subList(number, end[number]);
  }

  /** Whether {@code id} is {@code manager} or below. False where either is unknown. */
  public boolean isWithin(String id, @Nullable String manager) {
    Integer inner = numberOf.get(id);
    Integer outer = manager == null ? null : numberOf.get(manager);
    return inner != null && outer != null && outer <= inner && inner < end[outer];
  }

  /** From the person's manager up to the root; empty for the root. */
  public List<Person> superiors(String id) {
    List<Person> superiors = new ArrayList<>();
    String above = preOrder.get(number(id)).manager();
    while (above != null) {
      Person superior = preOrder.get(number(above));
      superiors.add(superior);
      above = superior.manager();
    }
    return superiors;
  }

  private int number(String id) {
    Integer number = numberOf.get(id);
    if (number == null) {
      throw new IllegalArgumentException("nobody has the id " + id);
    }
    return number;
  }
}
