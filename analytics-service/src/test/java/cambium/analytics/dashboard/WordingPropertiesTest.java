package cambium.analytics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.results.Change;
import cambium.analytics.results.MeasureResult;
import cambium.analytics.scoring.HigherIs;
import cambium.organization.Layer;
import cambium.platform.testing.Seeds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/** Over random pages: no sentence has a direction that the figures do not have for sure. */
class WordingPropertiesTest {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  @Seeds(500)
  void whereEveryIntervalHoldsNothingNoSentenceHasADirection(long seed) {
    Scene scene = new Draw(new Random(seed), 0.95).scene();
    assertThat(keys(scene)).noneMatch(WordingPropertiesTest::hasDirection);
  }

  @Seeds(500)
  void whatIsPointedAtExcludesNothingHoweverManyFiguresThereAre(long seed) {
    Scene scene = new Draw(new Random(seed), 2.2).scene();
    List<Double> reaches = reaches(scene);
    List<Pointing.Point> points = Pointing.at(scene);
    assertThat(points).hasSizeLessThanOrEqualTo(3);
    for (Pointing.Point point : points) {
      MeasureResult reference = point.reference();
      double reach =
          reference == null
              ? reach(Objects.requireNonNull(point.figure().change()))
              : new Pair(point.figure(), reference).reach();
      assertThat(reach).isGreaterThan(widened(reaches, reach));
      assertThat(point.claim().up()).isEqualTo(point.figure().higherIs() == HigherIs.WORSE);
    }
    if (points.isEmpty()) {
      assertThat(keys(scene)).noneMatch(key -> key.startsWith("dashboard.first.reference"));
      assertThat(keys(scene)).noneMatch(key -> key.startsWith("dashboard.first.change"));
    }
  }

  @Seeds(500)
  void higherAndLowerAreSaidOfIntervalsThatDoNotTouch(long seed) {
    Scene scene = new Draw(new Random(seed), 2.2).scene();
    for (String key : keys(scene)) {
      boolean up = key.endsWith("how.higher");
      if (up || key.endsWith("how.lower")) {
        assertThat(pairs(scene)).anyMatch(pair -> up ? pair.isAbove() : pair.isBelow());
      }
      if (key.contains("since.now")) {
        assertThat(changes(scene)).anyMatch(c -> sure(c) && c.value().signum() == sign(key));
      }
    }
  }

  private static int sign(String key) {
    return key.endsWith("up") ? 1 : -1;
  }

  private static boolean sure(Change change) {
    return change.ciLow().signum() > 0 || change.ciHigh().signum() < 0;
  }

  private static boolean hasDirection(String key) {
    return Stream.of("higher", "lower", ".up", ".down", "reference", "beyond")
        .anyMatch(key::contains);
  }

  /**
   * By how much an interval must be widened so that of all that reach as far as this one or farther
   * at most one in twenty is wrong (Benjamini and Yekutieli 2005).
   */
  private static double widened(List<Double> reaches, double reach) {
    long asFar = reaches.stream().filter(other -> other >= reach).count();
    long most = Math.max(asFar, selected(reaches));
    return NORMAL.inverseSurvivalProbability(0.025 * most / reaches.size())
            / NORMAL.inverseSurvivalProbability(0.025)
        - 1e-9;
  }

  /** The largest k such that the k farthest all reach far enough for k of so many. */
  private static long selected(List<Double> reaches) {
    List<Double> falling = reaches.stream().sorted((a, b) -> Double.compare(b, a)).toList();
    for (int k = falling.size(); k > 0; k--) {
      double needed =
          NORMAL.inverseSurvivalProbability(0.025 * k / falling.size())
              / NORMAL.inverseSurvivalProbability(0.025);
      if (falling.get(k - 1) >= needed) {
        return k;
      }
    }
    return 0;
  }

  private record Pair(MeasureResult figure, MeasureResult reference) {
    boolean isAbove() {
      return figure.ciLow().compareTo(reference.ciHigh()) > 0;
    }

    boolean isBelow() {
      return figure.ciHigh().compareTo(reference.ciLow()) < 0;
    }

    /** In half-widths of the difference between a part and the whole around it. */
    double reach() {
      double distance = figure.score().subtract(reference.score()).abs().doubleValue();
      double half = figure.ciHigh().subtract(figure.score()).doubleValue();
      return distance / (half * Math.sqrt(1 - (double) figure.n() / reference.n()));
    }
  }

  private static List<Pair> pairs(Scene scene) {
    List<Pair> pairs = new ArrayList<>();
    for (Line line : scene.lines()) {
      for (MeasureResult figure : line.measures()) {
        scene
            .reference(line)
            .flatMap(other -> other.measure(figure.id()))
            .ifPresent(other -> pairs.add(new Pair(figure, other)));
      }
    }
    return pairs;
  }

  private static List<Change> changes(Scene scene) {
    return scene.lines().stream()
        .flatMap(line -> line.measures().stream())
        .flatMap(figure -> Stream.ofNullable(figure.change()))
        .toList();
  }

  private static List<Double> reaches(Scene scene) {
    Stream<Double> moved = changes(scene).stream().map(WordingPropertiesTest::reach);
    return Stream.concat(pairs(scene).stream().map(Pair::reach), moved).toList();
  }

  private static double reach(Change change) {
    double half = change.ciHigh().subtract(change.value()).doubleValue();
    return change.value().abs().doubleValue() / half;
  }

  private static List<String> keys(Scene scene) {
    List<String> keys = new ArrayList<>();
    Answers answers = Wording.answers(Locale.ENGLISH, scene).orElseThrow();
    collect(keys, List.of(answers.how(), answers.since(), answers.first()));
    return keys;
  }

  private static void collect(List<String> keys, Collection<?> said) {
    for (Object one : said) {
      if (one instanceof Sentence sentence) {
        keys.add(sentence.key());
        collect(keys, sentence.arguments());
      } else if (one instanceof Collection<?> several) {
        collect(keys, several);
      }
    }
  }

  /**
   * Random figures.
   *
   * @param farthest how far a figure lies from its reference and from what it was at most, in
   *     half-widths
   */
  private record Draw(Random random, double farthest) {

    Scene scene() {
      List<Line> lines = new ArrayList<>();
      List<Line> organisation = new ArrayList<>();
      List<Layer> layers = List.of(Layer.FIRST_LINE_MANAGER, Layer.EMPLOYEE);
      for (int row = 0; row <= layers.size(); row++) {
        Layer layer = row == 0 ? null : layers.get(row - 1);
        List<MeasureResult> here = new ArrayList<>();
        List<MeasureResult> there = new ArrayList<>();
        for (String id : List.of("stress", "know-why", "relationship-up", "other")) {
          HigherIs better = id.equals("stress") ? HigherIs.WORSE : HigherIs.BETTER;
          double score = 40 + tenths(20);
          double half = 3 + tenths(9);
          double wide = 0.5 + tenths(2);
          double reference = score + rounded((half + wide) * away());
          here.add(Figures.figure(id, better, score - half, score, score + half, null, change()));
          there.add(
              Figures.figure(
                  id, better, reference - wide, reference, reference + wide, null, null));
        }
        lines.add(new Line(layer, 40, here));
        organisation.add(new Line(layer, 400, there));
      }
      List<Scene.Then> history =
          List.of(new Scene.Then("March", lines), new Scene.Then("February", organisation));
      return new Scene("Kari", true, null, lines, organisation, history, Map.of("feb", "Feb"));
    }

    private @Nullable Change change() {
      if (random.nextInt(4) == 0) {
        return null;
      }
      double half = 1 + tenths(9);
      double value = rounded(half * away());
      return Figures.since("feb", value - half, value, value + half);
    }

    private double away() {
      return farthest * (2 * random.nextDouble() - 1);
    }

    private double tenths(int most) {
      return random.nextInt(10 * most) / 10.0;
    }

    private static double rounded(double figure) {
      return (int) (figure * 10) / 10.0;
    }
  }
}
