package cambium.survey.page;

import cambium.survey.people.Placement;
import cambium.survey.people.Unplaced;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who has no place in the tree, and whether somebody holds the top for the time being.
 *
 * @param held null in good order
 */
record UnplacedView(Cut<Row> rows, @Nullable Row held) {

  /** One of them; the manager by name where there is one, else by id. */
  record Row(String id, String name, Unplaced.Why why, String manager) {}

  static UnplacedView of(Placement placement) {
    Map<String, String> names = new HashMap<>();
    placement.unplaced().forEach(each -> names.put(each.person().id(), each.person().name()));
    Unplaced held = placement.held();
    return new UnplacedView(
        Cut.of(placement.unplaced().stream().map(each -> row(each, names)).toList()),
        held == null ? null : row(held, names));
  }

  private static Row row(Unplaced unplaced, Map<String, String> names) {
    String manager = unplaced.manager() == null ? "" : unplaced.manager();
    return new Row(
        unplaced.person().id(),
        unplaced.person().name(),
        unplaced.why(),
        names.getOrDefault(manager, manager));
  }
}
