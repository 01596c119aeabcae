package cambium.survey.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rounds that share a measure run together only over the same people, or none of the same. */
class AudienceTest {
  private static final List<String> STRESS = List.of("stress", "control");
  private static final List<String> MORE_STRESS = List.of("stress", "asked");
  private static final Set<String> SOME = Set.of("a", "b");

  @Test
  void sharedMeasuresNeedEqualOrDisjointPeople() {
    assertThat(together(STRESS, MORE_STRESS, Set.of("a", "b"))).isTrue();
    assertThat(together(STRESS, MORE_STRESS, Set.of("c"))).isTrue();
    assertThat(together(STRESS, MORE_STRESS, Set.of("b", "c"))).isFalse();
    assertThat(together(STRESS, MORE_STRESS, Set.of("a", "b", "c"))).isFalse();
  }

  @Test
  void otherMeasuresRunBesideAnything() {
    assertThat(together(STRESS, List.of("asked"), Set.of("b", "c"))).isTrue();
  }

  private static boolean together(
      List<String> measures, List<String> otherMeasures, Set<String> others) {
    return Audience.canRunTogether(
        measures,
        otherMeasures,
        () -> SOME.equals(others),
        () -> Collections.disjoint(SOME, others));
  }
}
