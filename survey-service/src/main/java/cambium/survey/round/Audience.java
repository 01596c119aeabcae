package cambium.survey.round;

import cambium.organization.OrgTree;
import cambium.organization.Person;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a round asks. */
final class Audience {

  private Audience() {}

  /** The managers' subtrees, the managers included; everybody where no manager is named. */
  static Set<String> persons(OrgTree tree, @Nullable List<String> managers) {
    List<String> tops = managers == null ? List.of(tree.root().id()) : managers;
    Set<String> persons = new HashSet<>();
    for (String top : tops) {
      tree.subtree(top).stream().map(Person::id).forEach(persons::add);
    }
    return persons;
  }

  /** Those named who lead nobody, or do not exist. */
  static List<String> unknown(OrgTree tree, @Nullable List<String> managers) {
    return managers == null
        ? List.of()
        : managers.stream().filter(manager -> !tree.leads(manager)).toList();
  }

  /**
   * Whether two rounds may be open together: what one shows and the other does not would be about
   * the difference of their audiences.
   *
   * @param equalMay whether they may ask the very same people; there is no difference then
   */
  static boolean canRunTogether(
      Collection<String> measures,
      Set<String> persons,
      Collection<String> otherMeasures,
      Set<String> otherPersons,
      boolean equalMay) {
    return disjoint(measures, otherMeasures)
        || (equalMay && persons.equals(otherPersons))
        || disjoint(persons, otherPersons);
  }

  private static boolean disjoint(Collection<String> some, Collection<String> others) {
    return some.stream().noneMatch(others::contains);
  }
}
