package cambium.notification.wording;

import static cambium.notification.fixtures.Measures.changed;
import static cambium.notification.fixtures.Measures.knowWhy;
import static cambium.notification.fixtures.Measures.stress;
import static org.assertj.core.api.Assertions.assertThat;

import cambium.notification.result.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final Texts ENGLISH = Texts.in("en");

  @Test
  void nothingIsClaimedWhereEveryIntervalIncludesZero() {
    Measure unsure = changed(stress(40, 50, 60), -1, 6, 13);
    assertThat(Changes.since(List.of(unsure), 3, ENGLISH))
        .containsExactly(
            "Nothing has surely changed since last time. Smaller ups and downs may be chance.");
    assertThat(Changes.any(List.of(unsure))).isFalse();
  }

  @Test
  void theFirstRoundHasNothingToCompareWith() {
    assertThat(Changes.since(List.of(stress(40, 50, 60)), 3, ENGLISH))
        .containsExactly("There is no earlier round to compare with yet.");
  }

  @Test
  void aRiseOfStressIsWorthALookAndARiseOfKnowingWhyIsAnImprovement() {
    assertThat(
            Changes.since(
                List.of(
                    changed(stress(40, 50, 60), 2, 6.2, 10.4),
                    changed(knowWhy(40, 50, 60), 3, 8, 13)),
                3,
                ENGLISH))
        .containsExactly(
            "Knowing why has improved: up 8.0 since last time, most likely by 3.0 to 13.0.",
            "Stress is worth a look: up 6.2 since last time, most likely by 2.0 to 10.4.");
  }

  @Test
  void aFallIsSaidWithItsSizeAndTheNearEndFirst() {
    assertThat(
            Changes.since(
                List.of(
                    changed(stress(40, 50, 60), -9, -5, -1),
                    changed(knowWhy(40, 50, 60), -8, -4, -0.5)),
                3,
                ENGLISH))
        .containsExactly(
            "Stress has improved: down 5.0 since last time, most likely by 1.0 to 9.0.",
            "Knowing why is worth a look: down 4.0 since last time, most likely by 0.5 to 8.0.");
  }

  @Test
  void thereAreNoMorePointsThanAskedFor() {
    Measure sure = changed(stress(40, 50, 60), 2, 6.2, 10.4);
    assertThat(Changes.since(List.of(sure, sure, sure), 2, ENGLISH)).hasSize(2);
  }
}
