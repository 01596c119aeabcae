package cambium.analytics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.results.Change;
import cambium.analytics.results.MeasureResult;
import cambium.analytics.scoring.HigherIs;
import cambium.analytics.sealing.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sentence a figure, its reference and its change allow. */
class WordingTableTest {

  @ParameterizedTest(name = "{0} {1} {2} against {3}, moved {4}: {6}, {7}, {8}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # measure | figure         | bound    | reference  | change      | own   | how    | since    | first
          stress    | 51/57/63       | -        | 48/50/52   | -           | true  | alike  | first    | none
          stress    | 52.1/58.4/64.2 | -        | 48/50/52   | -           | true  | higher | first    | reference
          stress    | 52/58.4/64.2   | -        | 48/50/52   | -           | true  | alike  | first    | none
          stress    | 52.1/58.4/64.2 | -        | 48/50/52   | -3/2/7      | true  | higher | none     | reference
          stress    | 52.3/58.3/64.3 | -        | 51.8/52/52.2 | -3/2/7    | true  | higher | none     | beyond
          stress    | 30/36/42       | -        | 48/50/52   | -           | true  | lower  | first    | none
          know-why  | 30/36/42       | -        | 58/60/62   | -           | true  | lower  | first    | reference
          know-why  | 70/76/82       | -        | 58/60/62   | -           | true  | higher | first    | none
          stress    | 50/56/62       | -        | 48/50/52   | 2/8/14      | true  | alike  | now.up   | change.up
          stress    | 45/51/57       | -        | 48/50/52   | 0.1/5/9.9   | true  | alike  | now.up   | none
          stress    | 50/56/62       | -        | 48/50/52   | 0/5/10      | true  | alike  | none     | none
          stress    | 50/56/62       | -        | 48/50/52   | -5/0/5      | true  | alike  | none     | none
          stress    | 44/50/56       | -        | 48/50/52   | -14/-8/-2   | true  | alike  | now.down | none
          know-why  | 52/58/64       | -        | 58/60/62   | -14/-8/-2   | true  | alike  | now.down | change.down
          know-why  | 52/58/64       | -        | 58/60/62   | 2/8/14      | true  | alike  | now.up   | none
          know-why  | 52/58/64       | -        | 58/60/62   | -10/-5/0    | true  | alike  | none     | none
          stress    | 60/70/85       | AT_LEAST | 48/50/52   | -           | true  | higher | first    | reference
          stress    | 40/58/64       | AT_MOST  | 48/50/52   | -           | true  | alike  | first    | none
          know-why  | 30/36/60       | AT_LEAST | 58/60/62   | -           | true  | alike  | first    | none
          stress    | 55/60/65       | -        | 40/50/75   | -           | true  | alike  | first    | none
          stress    | 30/62/94       | -        | 48/50/52   | -40/12/64   | true  | alike  | none     | none
          stress    | 0/97/100       | AT_MOST  | 48/50/52   | -           | true  | alike  | first    | none
          stress    | 80/85/90       | -        | 48/50/52   | 20/30/40    | false | higher | now.up   | none
          stress    | 51/57/63       | -        | -          | -           | true  | alone  | first    | none
          stress    | 51/57/63       | -        | -          | 2/8/14      | true  | alone  | now.up   | change.up
          stress    | 50/50/50       | -        | 50/50/50   | 0/0/0       | true  | alike  | none     | none
          enps      | -60/-40/-20    | -        | -          | -           | true  | alone.balance | first | none
          enps      | -40/-20/0      | -        | 5/20/35    | -           | true  | lower  | first    | reference
          enps      | -40/-10/20     | -        | 5/20/35    | -30/-15/0   | true  | alike  | none     | none
          enps      | -40/-10/20     | -        | 5/20/35    | -90/-60/-30 | true  | alike  | now.down | change.down
          enps      | 50/70/90       | -        | 5/20/35    | 90/120/150  | true  | higher | now.up   | none
          enps      | -100/-98/-30   | AT_LEAST | -20/0/20   | -           | true  | lower  | first    | reference
          enps      | -100/-98/-10   | AT_LEAST | -20/0/20   | -           | true  | alike  | first    | none
          """)
  void saysWhatTheIntervalSupports(
      String measure,
      String figure,
      @Nullable Bound bound,
      @Nullable String reference,
      @Nullable String change,
      boolean own,
      String how,
      String since,
      String first) {
    Scene scene =
        scene(
            own,
            of(measure, figure, bound, change),
            reference == null ? null : of(measure, reference, null, null));
    Answers answers = Wording.answers(Locale.ENGLISH, scene).orElseThrow();
    assertThat(answers.how().key()).isEqualTo("dashboard.how." + how);
    assertThat(answers.since().key()).isEqualTo("dashboard.since." + since);
    assertThat(answers.first())
        .extracting(Sentence::key)
        .containsExactly("dashboard.first." + first);
    String bounded = bound == null ? "dashboard.range" : "dashboard.range." + bound;
    assertThat(answers.how().arguments())
        .filteredOn(Sentence.class::isInstance)
        .map(argument -> ((Sentence) argument).key())
        .contains(bounded);
  }

  private static MeasureResult of(
      String measure, String figure, @Nullable Bound bound, @Nullable String change) {
    double[] at = numbers(figure);
    HigherIs better = measure.equals("stress") ? HigherIs.WORSE : HigherIs.BETTER;
    return Figures.figure(
        measure,
        better,
        at[0],
        at[1],
        at[2],
        bound,
        change == null ? null : since(numbers(change)));
  }

  private static Change since(double[] moved) {
    return Figures.since("feb", moved[0], moved[1], moved[2]);
  }

  private static double[] numbers(String figure) {
    String[] parts = figure.split("/", -1);
    double[] numbers = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      numbers[i] = Double.parseDouble(parts[i]);
    }
    return numbers;
  }

  private static Scene scene(boolean own, MeasureResult figure, @Nullable MeasureResult reference) {
    List<Line> lines = List.of(new Line(null, 40, List.of(figure)));
    List<Scene.Then> history = new ArrayList<>(List.of(new Scene.Then("March", lines)));
    if (figure.change() != null) {
      history.add(new Scene.Then("February", lines(figure)));
    }
    return new Scene(
        "Kari",
        own,
        null,
        lines,
        reference == null ? List.of() : List.of(new Line(null, 400, List.of(reference))),
        history,
        Map.of("feb", "February"));
  }

  /** The figure in the round before, of which no earlier change is known. */
  private static List<Line> lines(MeasureResult figure) {
    MeasureResult then =
        Figures.figure(
            figure.id(),
            figure.higherIs(),
            figure.ciLow().doubleValue(),
            figure.score().doubleValue(),
            figure.ciHigh().doubleValue(),
            null,
            null);
    return List.of(new Line(null, 40, List.of(then)));
  }
}
