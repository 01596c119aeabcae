package cambium.analytics.dashboard;

import static cambium.analytics.dashboard.Figures.knowWhy;
import static cambium.analytics.dashboard.Figures.since;
import static cambium.analytics.dashboard.Figures.stress;
import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.results.MeasureResult;
import cambium.analytics.scoring.HigherIs;
import cambium.analytics.sealing.Bound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgingTest {

  @Test
  void theStepFollowsTheGoodDirection() {
    assertThat(Judging.step(stress(5, 10, 15))).isEqualTo(5);
    assertThat(Judging.step(stress(90, 95, 100))).isEqualTo(1);
    assertThat(Judging.step(knowWhy(5, 10, 15))).isEqualTo(1);
    assertThat(Judging.step(knowWhy(95, 100, 100))).isEqualTo(5);
  }

  @Test
  void aBalanceHasFiveStepsTooAndEndsBelowZero() {
    assertThat(Judging.step(balance(-100, -95, -80, null))).isEqualTo(1);
    assertThat(Judging.step(balance(-10, 0, 10, null))).isEqualTo(3);
    assertThat(Judging.step(balance(90, 100, 100, null))).isEqualTo(5);
    assertThat(Judging.bound(balance(-20.5, 0, 20, Bound.AT_MOST))).isNull();
    assertThat(Judging.bound(balance(-100, -80, -60, Bound.AT_MOST))).isEqualTo(Bound.AT_MOST);
  }

  private static MeasureResult balance(
      double low, double score, double high, @Nullable Bound bound) {
    return Figures.figure("enps", HigherIs.BETTER, low, score, high, bound, null);
  }

  @Test
  void aFigureIsPaleWhereItsIntervalCoversTheReference() {
    assertThat(Judging.covers(stress(50, 55, 60), stress(58, 60, 62))).isTrue();
    assertThat(Judging.covers(stress(50, 55, 60), stress(58, 61, 64))).isFalse();
  }

  @Test
  void atLeastIsSaidFromAPointUp() {
    assertThat(Judging.bound(stress(60, 70, 80.9, Bound.AT_LEAST, null))).isNull();
    assertThat(Judging.bound(stress(60, 70, 81, Bound.AT_LEAST, null))).isEqualTo(Bound.AT_LEAST);
    assertThat(Judging.bound(stress(59, 70, 80, Bound.AT_MOST, null))).isEqualTo(Bound.AT_MOST);
    assertThat(Judging.bound(stress(85, 95, 100, Bound.AT_LEAST, null)))
        .as("cut off at the end of the scale")
        .isEqualTo(Bound.AT_LEAST);
  }

  @Test
  void aChangeIsSureIfItsIntervalExcludesZero() {
    assertThat(Judging.isSure(since("r", 0.1, 5, 9.9))).isTrue();
    assertThat(Judging.isSure(since("r", -9, -5, -0.1))).isTrue();
    assertThat(Judging.isSure(since("r", 0, 5, 10))).isFalse();
  }
}
