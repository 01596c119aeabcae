package cambium.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The attack finds what it should: each mistake is built into the service's source, the service
 * runs with it, and the same attack that otherwise finds nothing finds it.
 */
class MutantsTest {
  @TempDir private Path directory;

  @Test
  void theServiceAsItIsGivesNobodyAway() {
    assertThat(findings("none", MutantsTest.class.getClassLoader())).isEmpty();
  }

  @Test
  void sealingWithOneFewerIsCaught() {
    assertThat(findings("one-fewer")).anyMatch(found -> found.matches("\\(a\\) .* is about 4"));
  }

  @Test
  void aFigureBeforeCloseIsCaught() {
    assertThat(findings("before-close")).anyMatch(found -> found.startsWith("before close"));
  }

  @Test
  void anItemBesideItsScaleIsCaught() {
    assertThat(findings("item-beside-its-scale"))
        .contains("(b) a figure follows about these alone: e50");
  }

  @Test
  void aMarkOnlyWhereSomethingChangedIsCaught() {
    assertThat(findings("mark-only-if-changed"))
        .anyMatch(found -> found.startsWith("(c) know-why of [e10"));
  }

  @Test
  void sumsThatAreNotClampedAreCaught() {
    assertThat(findings("no-clamp")).anyMatch(found -> found.startsWith("(c) know-why of [e10"));
  }

  @Test
  void aTrueTotalBesideClampedPartsIsCaught() {
    assertThat(findings("true-total"))
        .contains("(c) the whole is not the sum of its parts: know-why");
  }

  @Test
  void aShareThatTheSumsSettleIsCaught() {
    assertThat(findings("share-as-counted"))
        .anyMatch(found -> found.startsWith("(c) with the share, squeeze-above"));
  }

  @Test
  void participationPerTeamIsCaught() {
    assertThat(findings("participation-per-team"))
        .contains("(b) a figure follows about these alone: e40, e41, e42, e43");
  }

  @Test
  void sealingAgainOnARebuildIsCaught() {
    assertThat(findings("sealed-again"))
        .anyMatch(found -> found.startsWith("(b) a figure follows about these alone: e50"));
  }

  @Test
  void aLateMoveOfAPersonIsCaught() {
    assertThat(findings("late-move"))
        .anyMatch(found -> found.startsWith("(a) nobody knows whom COVERED of m1"));
  }

  private List<String> findings(String mutant) {
    return findings(mutant, Mutant.of(mutant, directory));
  }

  /** A round, a move of somebody before its close, and then a rebuild after a late withdrawal. */
  private List<String> findings(String name, ClassLoader code) {
    Random random = new Random(11);
    Organisation one = Scenario.of(name + "-a");
    try (Broker broker = Broker.start(directory.resolve("broker"));
        Stage stage = new Stage(broker, code)) {
      broker.publish(Scenario.directory(one, "m0", 1));
      broker.publish(Scenario.directory(one, "m1", 2));
      Visit visit = new Visit(stage, random);
      List<String> findings = new ArrayList<>(visit.findings(one));
      Map<String, String> before = stage.everything(one);
      List<String> bodies = new ArrayList<>(visit.bodies(one));
      Organisation later = withdrawn(stage, one);
      stage.rebuild();
      stage.awaitReleased(one);
      bodies.addAll(stage.results(one));
      if (!stage.everything(one).equals(before)) {
        findings.add("a rebuild shows something else");
      }
      findings.addAll(new Attack(List.of(one, later)).findings(bodies));
      return findings.stream().distinct().toList();
    }
  }

  /** After the release, somebody's answer is taken back nevertheless. */
  private static Organisation withdrawn(Stage stage, Organisation one) {
    Person leaving =
        one.people().stream().filter(person -> person.id().equals("e50")).findFirst().orElseThrow();
    Feed feed = new Feed(one, new Random(0));
    Broker broker = stage.broker();
    broker.publish(List.of(feed.withdrawn(leaving, Feed.versions(leaving) + 1)));
    broker.publish(List.of(feed.closed(-1, 1)));
    broker.awaitTakenIn();
    assertThat(stage.get("/api/rounds/" + one.round(), stage.admin()).status()).isEqualTo(200);
    return one.with(leaving.silent());
  }
}
