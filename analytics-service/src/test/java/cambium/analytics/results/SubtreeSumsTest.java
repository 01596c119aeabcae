package cambium.analytics.results;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.fixtures.ARound;
import cambium.analytics.fixtures.Measures;
import cambium.analytics.scoring.Measure;
import cambium.analytics.sealing.Atom;
import cambium.analytics.sealing.AtomLayer;
import cambium.analytics.sealing.SealedMeasure;
import cambium.analytics.sealing.TeamTree;
import cambium.organization.Layer;
import cambium.platform.testing.Seeds;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Prefix sums give what adding up the atoms of a subtree one by one gives. */
class SubtreeSumsTest {
  private static final Measure S = Measures.scale("s", 1);

  @Seeds(100)
  void anySubtreeIsTheSumOfItsAtoms(long seed) {
    SealedRound round = anyRound(seed);
    RoundFigures figures = new RoundFigures(round);
    TeamTree tree = round.tree();
    for (int position = 0; position < tree.size(); position++) {
      Span span = new Span(position, tree.end(position));
      List<Atom> inside =
          round.atoms().stream().filter(atom -> isBelow(tree, atom, span.start())).toList();
      assertThat(figures.covered(span)).isEqualTo(inside.stream().mapToLong(Atom::n).sum());
      assertThat(figures.invited(span)).isEqualTo(inside.stream().mapToLong(Atom::invited).sum());
      for (Layer layer : Layer.values()) {
        long n =
            inside.stream()
                .filter(atom -> atom.layer() == AtomLayer.of(layer))
                .map(atom -> Objects.requireNonNull(atom.measures().get("s")))
                .mapToLong(SealedMeasure::n)
                .sum();
        assertThat(figures.estimate(S, span, layer).map(Estimate::n).orElse(0L)).isEqualTo(n);
      }
    }
  }

  private static boolean isBelow(TeamTree tree, Atom atom, int ancestor) {
    int position = tree.position(atom.home()).orElseThrow();
    while (position > ancestor) {
      position = tree.parent(position);
    }
    return position == ancestor;
  }

  private static SealedRound anyRound(long seed) {
    Random random = new Random(seed);
    List<Layer> layers = List.of(Layer.values());
    ARound round = ARound.asking(S).withTeam("t0", null, Layer.EXECUTIVE);
    int teams = 1 + random.nextInt(25);
    for (int i = 0; i < teams; i++) {
      if (i > 0) {
        round.withTeam("t" + i, "t" + random.nextInt(i), Layer.MIDDLE_MANAGER);
      }
      for (int person = random.nextInt(14); person > 0; person--) {
        round.withAnswers("t" + i, layers.get(random.nextInt(4)), "s", 1 + random.nextInt(5));
      }
    }
    return round.kept("r");
  }
}
