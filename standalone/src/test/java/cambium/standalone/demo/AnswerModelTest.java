package cambium.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.organization.Layer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class AnswerModelTest {

  private static final List<DemoRound> ROUNDS =
      DemoRound.upTo(Instant.parse("2026-11-22T09:00:00Z"));

  private final DemoCompany company = CompanyGenerator.generate(DemoHistory.SEED);
  private final AnswerModel model = new AnswerModel(DemoHistory.SEED, company);

  @Test
  void theReorganisationShowsInTheStruckDivisionAndNotInTheOther() {
    assertThat(change("stress", 2, 3, in(Division.SQUEEZED))).isPositive();
    assertThat(change("stress", 2, 3, in(Division.CONTROL))).isZero();
    assertThat(change("stress", 2, 3, in(Division.SQUEEZED).and(of(Layer.FIRST_LINE_MANAGER))))
        .isPositive();
    assertThat(change("stress", 2, 3, in(Division.CONTROL).and(of(Layer.FIRST_LINE_MANAGER))))
        .isZero();
  }

  @Test
  void theMiddleLayerIsSqueezedFromBothSides() {
    assertThat(change("squeeze-above", 2, 3, of(Layer.MIDDLE_MANAGER))).isPositive();
    assertThat(change("squeeze-below", 2, 3, of(Layer.MIDDLE_MANAGER))).isPositive();
    assertThat(change("demands", 2, 3, of(Layer.MIDDLE_MANAGER))).isPositive();
  }

  @Test
  void theFlowDownBreaksAndRecovers() {
    assertThat(change("know-why", 2, 3, of(Layer.EMPLOYEE))).isNegative();
    assertThat(change("know-why", 4, 5, of(Layer.EMPLOYEE))).isPositive();
    assertThat(change("get-answers", 4, 5, of(Layer.EMPLOYEE))).isPositive();
  }

  @Test
  void mostTakePartAndAlwaysWithSomething() {
    for (DemoRound round : ROUNDS) {
      List<DemoAnswer> answers =
          company.people().stream()
              .flatMap(person -> model.answer(person, round).stream())
              .toList();
      assertThat(answers.size())
          .isBetween((int) (0.8 * company.people().size()), (int) (0.88 * company.people().size()));
      assertThat(answers).allSatisfy(answer -> assertThat(answer.answers()).isNotEmpty());
    }
  }

  /** The change of the mean in points, or 0 if its 95 % interval covers zero. */
  private double change(String construct, int from, int to, Predicate<DemoPerson> who) {
    Sample before = sample(construct, from, who);
    Sample after = sample(construct, to, who);
    double difference = after.mean() - before.mean();
    double halfWidth =
        1.96 * Math.sqrt(before.squaredStandardError() + after.squaredStandardError());
    return Math.abs(difference) > halfWidth ? difference : 0;
  }

  private Sample sample(String construct, int round, Predicate<DemoPerson> who) {
    return new Sample(
        company.people().stream()
            .filter(who)
            .map(person -> model.answer(person, ROUNDS.get(round - 1)))
            .flatMap(Optional::stream)
            .flatMap(answer -> score(answer, construct).stream())
            .toList());
  }

  private static Optional<Double> score(DemoAnswer answer, String construct) {
    var scores =
        answer.answers().entrySet().stream()
            .filter(entry -> entry.getKey().matches(construct + "-\\d"))
            .mapToDouble(entry -> (entry.getValue() - 1) * 25)
            .average();
    return scores.isPresent() ? Optional.of(scores.getAsDouble()) : Optional.empty();
  }

  private Predicate<DemoPerson> of(Layer layer) {
    return person -> company.layer(person) == layer;
  }

  private static Predicate<DemoPerson> in(Division division) {
    return person -> person.division().equals(division.name());
  }

  private record Sample(List<Double> scores) {
    double mean() {
      return scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    double squaredStandardError() {
      double mean = mean();
      double variance =
          scores.stream().mapToDouble(score -> (score - mean) * (score - mean)).sum()
              / (scores.size() - 1);
      return variance / scores.size();
    }
  }
}
