package cambium.survey.people;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.organization.OrgTree;
import cambium.organization.Person;
import cambium.survey.people.Unplaced.Why;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** People arrive in any order; the tree is whole at every moment. */
class PlacementTest {
  private static final Person ROOT = person("r", null);

  @Test
  void whoeverComesFirstIsNotAtTheTop() {
    assertThat(placed(null, person("x", null))).isEmpty();
    assertThat(placed(null, person("x", null), person("y", null))).isEmpty();
    assertThat(placed(null, person("a", "x"), person("b", "x"), person("c", "y"))).isEmpty();
  }

  @Test
  void whoeverStandsAboveMostIsAtTheTop() {
    Placement placement =
        of(null, ROOT, person("m", "r"), person("e", "m"), person("x", null), person("y", "z"));
    assertThat(ids(placement)).containsExactly("e", "m", "r");
    assertThat(placement.held()).isNull();
    assertThat(placement.unplaced())
        .extracting(Unplaced::why)
        .containsExactly(Why.NO_MANAGER, Why.MANAGER_UNKNOWN);
  }

  @Test
  void halfIsNotMost() {
    assertThat(placed(null, ROOT, person("e", "r"), person("x", null), person("y", null)))
        .isEmpty();
  }

  @Test
  void everyOrderOfArrivalEndsInTheSameTree() {
    List<Person> everybody = new ArrayList<>(List.of(ROOT));
    for (int m = 0; m < 6; m++) {
      everybody.add(person("m" + m, m < 2 ? "r" : "m" + m % 2));
      for (int e = 0; e < 5; e++) {
        everybody.add(person("e" + m + e, "m" + m));
      }
    }
    Random random = new Random(7);
    for (int run = 0; run < 200; run++) {
      Collections.shuffle(everybody, random);
      Person root = null;
      Placement placement = Placement.NOBODY;
      for (int known = 1; known <= everybody.size(); known++) {
        placement = Placement.of(everybody.subList(0, known), Set.of(), root);
        root = isOneTree(placement);
        assertThat(placement.placed().size() + placement.unplaced().size()).isEqualTo(known);
      }
      assertThat(placement.unplaced()).isEmpty();
      assertThat(root).isEqualTo(ROOT);
    }
  }

  @Test
  void aManagerWhoArrivesBringsThoseBelow() {
    Person[] before = {ROOT, person("a", "r"), person("e", "m"), person("f", "e")};
    assertThat(of(ROOT, before).unplaced())
        .extracting(each -> each.person().id() + " " + each.why() + " " + each.manager())
        .containsExactly("e MANAGER_UNKNOWN m", "f MANAGER_UNPLACED e");
    Person[] after = Arrays.copyOf(before, 5);
    after[4] = person("m", "r");
    assertThat(of(ROOT, after).unplaced()).isEmpty();
  }

  @Test
  void thoseBelowAManagerWhoLeftAreShownAndNotLost() {
    Placement placement =
        Placement.of(
            List.of(ROOT, person("a", "r"), person("e", "m"), person("f", "e")), Set.of("m"), ROOT);
    assertThat(placement.unplaced())
        .extracting(Unplaced::why)
        .containsExactly(Why.MANAGER_LEFT, Why.MANAGER_UNPLACED);
  }

  @Test
  void aCircleIsNamedAndThoseBelowItWait() {
    Placement placement =
        of(ROOT, ROOT, person("a", "b"), person("b", "a"), person("c", "b"), person("d", "r"));
    assertThat(ids(placement)).containsExactly("d", "r");
    assertThat(placement.unplaced())
        .extracting(Unplaced::why)
        .containsExactly(Why.CIRCLE, Why.CIRCLE, Why.MANAGER_UNPLACED);
  }

  @Test
  void theOneAtTheTopWhoGetsAManagerStandsBelow() {
    Placement placement = of(ROOT, person("n", null), person("r", "n"), person("e", "r"));
    assertThat(isOneTree(placement)).isEqualTo(person("n", null));
    assertThat(placement.held()).isNull();
  }

  @Test
  void untilThatManagerArrivesTheTopIsHeld() {
    Placement placement = of(ROOT, person("r", "n"), person("e", "r"), person("f", "r"));
    assertThat(isOneTree(placement)).isEqualTo(ROOT);
    assertThat(placement.placed()).hasSize(3);
    assertThat(placement.held()).isEqualTo(new Unplaced(ROOT, Why.MANAGER_UNKNOWN, "n"));
  }

  @Test
  void aCircleThroughTheTopHoldsIt() {
    Placement placement = of(ROOT, person("r", "e"), person("e", "r"));
    assertThat(placement.placed()).hasSize(2);
    assertThat(placement.held()).isEqualTo(new Unplaced(ROOT, Why.CIRCLE, "e"));
  }

  @Test
  void theOneAtTheTopWhoLeavesIsReplacedWhenMostHaveMoved() {
    Person[] half = {
      person("n", null), person("a", "r"), person("b", "r"), person("c", "n"), person("d", "r")
    };
    Placement before = of(ROOT, half);
    assertThat(isOneTree(before)).isEqualTo(ROOT);
    assertThat(before.held()).isEqualTo(new Unplaced(ROOT, Why.MANAGER_LEFT, "r"));
    assertThat(ids(before)).containsExactly("a", "b", "d", "r");
    half[1] = person("a", "n");
    Placement after = of(ROOT, half);
    assertThat(ids(after)).containsExactly("a", "c", "n");
    assertThat(after.held()).isNull();
  }

  @Test
  void theTopPassesToWhoeverMostWereMovedTo() {
    Placement placement =
        of(ROOT, ROOT, person("n", null), person("a", "n"), person("b", "n"), person("c", "a"));
    assertThat(ids(placement)).containsExactly("a", "b", "c", "n");
  }

  @Test
  void whoeverIsTheirOwnManagerHasNone() {
    Placement placement = of(null, person("r", "r"), person("e", "r"));
    assertThat(isOneTree(placement)).isEqualTo(ROOT);
  }

  @Test
  void nobodyIsLeftWithoutATopWhenEverybodyLeaves() {
    assertThat(isOneTree(of(ROOT))).isEqualTo(ROOT);
  }

  private static @Nullable Person isOneTree(Placement placement) {
    return placement.placed().isEmpty() ? null : OrgTree.of(placement.placed()).root();
  }

  private static Placement of(@Nullable Person root, Person... everybody) {
    return Placement.of(List.of(everybody), Set.of(), root);
  }

  private static List<Person> placed(@Nullable Person root, Person... everybody) {
    return of(root, everybody).placed();
  }

  private static List<String> ids(Placement placement) {
    return placement.placed().stream().map(Person::id).toList();
  }

  private static Person person(String id, @Nullable String manager) {
    return new Person(id, id, null, manager, "en", null, null);
  }
}
