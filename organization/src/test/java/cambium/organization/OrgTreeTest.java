package cambium.organization;

import static cambium.organization.Layer.EMPLOYEE;
import static cambium.organization.Layer.EXECUTIVE;
import static cambium.organization.Layer.FIRST_LINE_MANAGER;
import static cambium.organization.Layer.MIDDLE_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrgTreeTest {
  private final OrgTree tree =
      OrgTree.of(
          List.of(
              person("root", null),
              person("ops", "root"),
              person("north", "ops"),
              person("shift", "north"),
              person("eva", "shift"),
              person("staff", "root"),
              person("desk", "staff"),
              person("ida", "desk"),
              person("aide", "root")));

  @Test
  void layersFollowFromTheTree() {
    assertThat(tree.layer("root")).isEqualTo(EXECUTIVE);
    assertThat(tree.layer("ops")).isEqualTo(EXECUTIVE);
    assertThat(tree.layer("north")).isEqualTo(MIDDLE_MANAGER);
    assertThat(tree.layer("staff")).as("its reports lead employees only").isEqualTo(MIDDLE_MANAGER);
    assertThat(tree.layer("shift")).isEqualTo(FIRST_LINE_MANAGER);
    assertThat(tree.layer("desk")).isEqualTo(FIRST_LINE_MANAGER);
    assertThat(tree.layer("aide")).isEqualTo(EMPLOYEE);
  }

  @Test
  void aLayerOfTheImportOverrides() {
    OrgTree small =
        OrgTree.of(
            List.of(
                person("root", null),
                new Person("ana", "Ana", null, "root", "en", MIDDLE_MANAGER, null)));
    assertThat(small.layer("ana")).isEqualTo(MIDDLE_MANAGER);
  }

  @Test
  void aSubtreeIsAnIntervalOfTheNumbering() {
    assertThat(tree.subtree("ops"))
        .extracting(Person::id)
        .containsExactly("ops", "north", "shift", "eva");
    assertThat(tree.isWithin("eva", "ops")).isTrue();
    assertThat(tree.isWithin("ops", "ops")).isTrue();
    assertThat(tree.isWithin("ida", "ops")).isFalse();
    assertThat(tree.isWithin("stranger", "ops")).isFalse();
    assertThat(tree.superiors("eva"))
        .extracting(Person::id)
        .containsExactly("shift", "north", "ops", "root");
  }

  @Test
  void refusesWhatIsNoTree() {
    assertThatThrownBy(() -> OrgTree.of(List.of(person("a", null), person("b", null))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> OrgTree.of(List.of(person("a", null), person("b", "c"), person("c", "b"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Person person(String id, @Nullable String manager) {
    return new Person(id, id, null, manager, "en", null, null);
  }
}
