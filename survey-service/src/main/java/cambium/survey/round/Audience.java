package cambium.survey.round;

import cambium.organization.OrgTree;
import cambium.organization.Person;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Whom a round asks. */
final class Audience {

  private Audience() {}

  /**
   * The managers' subtrees, the managers included; everybody where no manager is named. A view of
   * the tree, which knows them all without a list.
   */
  static Set<String> persons(OrgTree tree, @Nullable List<String> managers) {
    List<String> named = managers == null ? List.of(tree.root().id()) : managers;
    List<String> tops =
        named.stream()
            .distinct()
            .filter(
                top -> named.stream().noneMatch(it -> !it.equals(top) && tree.isWithin(top, it)))
            .toList();
    return new Subtrees(tree, tops);
  }

  private static final class Subtrees extends AbstractSet<String> {
    private final OrgTree tree;
    private final List<String> tops;

    Subtrees(OrgTree tree, List<String> tops) {
      this.tree = tree;
      this.tops = tops;
    }

    @Override
    public boolean contains(@Nullable Object person) {
      return person instanceof String id && tops.stream().anyMatch(top -> tree.isWithin(id, top));
    }

    @Override
    public Iterator<String> iterator() {
      return tops.stream().flatMap(top -> tree.subtree(top).stream()).map(Person::id).iterator();
    }

    @Override
    public int size() {
      return tops.stream().mapToInt(top -> tree.subtree(top).size()).sum();
    }
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
   */
  static boolean canRunTogether(
      Collection<String> measures,
      Collection<String> otherMeasures,
      BooleanSupplier samePersons,
      BooleanSupplier otherPersonsOnly) {
    return measures.stream().noneMatch(otherMeasures::contains)
        || samePersons.getAsBoolean()
        || otherPersonsOnly.getAsBoolean();
  }
}
