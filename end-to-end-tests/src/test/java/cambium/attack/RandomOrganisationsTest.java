package cambium.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Organisations drawn at random give nobody away. {@code -Dcambium.attack.organisations} says how
 * many, {@code -Dcambium.attack.seed} with which the first is drawn.
 */
class RandomOrganisationsTest {
  private static final Logger log = LoggerFactory.getLogger(RandomOrganisationsTest.class);
  private static final int ORGANISATIONS = Integer.getInteger("cambium.attack.organisations", 60);
  private static final long SEED = Long.getLong("cambium.attack.seed", 1);

  @Test
  void nobodyIsGivenAway(@TempDir Path directory) {
    List<String> findings = new ArrayList<>();
    try (Stage stage = new Stage(directory)) {
      for (long seed = SEED; seed < SEED + ORGANISATIONS; seed++) {
        for (String finding : attack(stage, seed)) {
          findings.add("seed " + seed + ": " + finding);
        }
      }
    }
    assertThat(findings).as("findings; repeat with -Dcambium.attack.seed").isEmpty();
  }

  private static List<String> attack(Stage stage, long seed) {
    Organisation one = AnyOrganisation.of(seed, "round-" + seed + "-a");
    Random random = new Random(seed);
    Organisation other = twin(one, "round-" + seed + "-b", random);
    List<String> findings = new ArrayList<>();
    stage.open(one, random);
    stage.open(other, random);
    stage.broker().awaitTakenIn();
    Map<String, String> early = stage.everything(one);
    if (!early.equals(stage.everything(other))) {
      findings.add("(d) before close it shows who answered what");
    }
    stage.close(one);
    stage.close(other);
    Map<String, String> late = stage.everything(one);
    if (!late.equals(stage.everything(other))) {
      findings.add("(d) it shows that two people of a group swapped their answers");
    }
    List<String> bodies = new ArrayList<>(stage.results(one));
    bodies.addAll(stage.broker().results(one.round()));
    findings.addAll(new Attack(List.of(one)).findings(bodies));
    log.info(
        "Seed {}: {} people, {} managers, k {}: {} findings",
        seed,
        one.people().size(),
        one.places().size(),
        one.k(),
        findings.size());
    return findings;
  }

  /** The same organisation in which people of the same group swapped what they answered. */
  private static Organisation twin(Organisation one, String name, Random random) {
    Organisation renamed =
        new Organisation(
            name, one.k(), one.places(), one.people(), AnyAnswers.questions(name), one.audience());
    List<Person> people =
        renamed.people().stream().map(p -> renamed(p, one.round(), name)).toList();
    Organisation same = renamed.with(people);
    return same.swapped(Merge.of(same).crowds(), random);
  }

  private static Person renamed(Person person, String from, String to) {
    Map<String, Integer> answers = new HashMap<>();
    person.answers().forEach((item, value) -> answers.put(item.replace(from, to), value));
    return new Person(
        person.id(), person.team(), person.layer(), answers, person.comments(), List.of());
  }
}
