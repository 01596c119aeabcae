package cambium.analytics.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.fixtures.ARound;
import cambium.analytics.fixtures.ARound.Answer;
import cambium.analytics.fixtures.Measures;
import cambium.analytics.scoring.Measure;
import cambium.organization.Layer;
import cambium.platform.testing.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What holds for every tree and all answers, drawn at random. */
class SealingPropertiesTest {
  private static final List<Layer> LAYERS = List.of(Layer.values());
  private static final List<Measure> MEASURES =
      List.of(Measures.scale("s", 1), Measures.scale("t", 3));

  @Seeds(200)
  void theOrderOfArrivalNeverShows(long seed) {
    ARound round = anyRound(seed);
    List<Team> teams = new ArrayList<>(round.teams());
    List<Answer> answers = new ArrayList<>(round.answers());
    Collections.shuffle(teams, new Random(seed + 1));
    Collections.shuffle(answers, new Random(seed + 2));
    assertThat(round.sealed(teams, answers).toString()).isEqualTo(round.sealed().toString());
  }

  @Seeds(200)
  void nothingIsSealedBelowTheMinimumGroup(long seed) {
    for (Atom atom : anyRound(seed).sealed().atoms()) {
      assertThat(atom.n()).isGreaterThanOrEqualTo(5);
      assertThat(atom.invited()).isGreaterThanOrEqualTo(atom.n());
      assertThat(atom.measures().values()).allMatch(m -> m.n() == 0 || m.n() >= 5);
    }
  }

  @Seeds(200)
  void everyMemberKeepsAnIntervalOfHalfTheScale(long seed) {
    for (Atom atom : anyRound(seed).sealed().atoms()) {
      for (Measure measure : MEASURES) {
        SealedMeasure sealed = atom.measures().get(measure.id());
        if (sealed != null && sealed.n() > 0) {
          long others = (sealed.n() - 1) * measure.fullSteps();
          long least = Math.max(0, sealed.sum() - others);
          long most = Math.min(measure.fullSteps(), sealed.sum());
          assertThat(most - least).isGreaterThanOrEqualTo(measure.halfRange());
        }
      }
    }
  }

  @Seeds(200)
  void nobodyIsCountedTwiceAndOnlyAFewAreLeftOut(long seed) {
    ARound round = anyRound(seed);
    Sealed sealed = round.sealed();
    long covered = sealed.atoms().stream().mapToLong(Atom::n).sum();
    assertThat(round.answers().size() - covered).isBetween(0L, 4L);
  }

  private static ARound anyRound(long seed) {
    Random random = new Random(seed);
    ARound round =
        ARound.asking(MEASURES.toArray(Measure[]::new)).withTeam("t0", null, Layer.EXECUTIVE);
    int teams = 1 + random.nextInt(30);
    for (int i = 1; i < teams; i++) {
      round.withTeam("t" + i, "t" + random.nextInt(i), Layer.MIDDLE_MANAGER);
    }
    boolean unanimous = random.nextInt(4) == 0;
    for (int i = 0; i < teams; i++) {
      for (int person = random.nextInt(12); person > 0; person--) {
        Layer layer = LAYERS.get(random.nextInt(4));
        if (random.nextInt(4) == 0) {
          round.withSilent("t" + i, layer, 1);
        } else {
          round.withAnswer("t" + i, layer, anyAnswers(random, unanimous));
        }
      }
    }
    return round;
  }

  private static Map<String, Integer> anyAnswers(Random random, boolean unanimous) {
    Map<String, Integer> answers = new HashMap<>();
    for (String item : List.of("s-1", "t-1", "t-2", "t-3")) {
      if (random.nextInt(5) > 0) {
        answers.put(item, unanimous ? 5 : 1 + random.nextInt(5));
      }
    }
    return answers;
  }
}
