package cambium.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Organisations drawn at random give nobody away. {@code -Dcambium.attack.organisations} says how
 * many, {@code -Dcambium.attack.people} up to what size, {@code -Dcambium.attack.seed} with which
 * the first is drawn.
 */
class RandomOrganisationsTest {
  private static final Logger log = LoggerFactory.getLogger(RandomOrganisationsTest.class);
  private static final int ORGANISATIONS = Integer.getInteger("cambium.attack.organisations", 60);
  private static final int PEOPLE = Integer.getInteger("cambium.attack.people", 120);
  private static final long SEED = Long.getLong("cambium.attack.seed", 1);

  @Test
  void nobodyIsGivenAway(@TempDir Path directory) {
    List<String> findings = new ArrayList<>();
    try (Broker broker = Broker.start(directory);
        Stage stage = new Stage(broker)) {
      for (long seed = SEED; seed < SEED + ORGANISATIONS; seed++) {
        for (String finding : attack(stage, seed)) {
          findings.add("seed " + seed + ": " + finding);
        }
      }
    }
    assertThat(findings).as("findings; repeat with -Dcambium.attack.seed").isEmpty();
  }

  private static List<String> attack(Stage stage, long seed) {
    Organisation one = AnyOrganisation.of(seed, "round-" + seed + "-a", 20, PEOPLE);
    List<String> findings = new Visit(stage, new Random(seed)).findings(one);
    log.info(
        "Seed {}: {} people, {} managers, k {}: {} findings",
        seed,
        one.people().size(),
        one.places().size(),
        one.k(),
        findings.size());
    return findings;
  }
}
