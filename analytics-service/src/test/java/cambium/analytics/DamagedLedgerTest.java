package cambium.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.analytics.fixtures.Acme;
import cambium.analytics.fixtures.Kafka;
import cambium.analytics.fixtures.Kafka.Event;
import cambium.analytics.fixtures.RunningAnalytics;
import cambium.platform.testing.TestIssuer;
import cambium.platform.testing.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round of which the ledger lost a part is never sealed a second time, and holds up no other. */
class DamagedLedgerTest {
  @Test
  void isNotMadeUpFor(@TempDir Path directory) {
    try (Kafka kafka = Kafka.start(directory);
        TestStore store = TestStore.start();
        TestIssuer issuer = TestIssuer.start()) {
      try (RunningAnalytics first = RunningAnalytics.start(kafka, store, issuer)) {
        kafka.publish(Acme.directory());
        assertThat(first.get("/api/rounds", issuer.adminToken()).statusCode()).isEqualTo(200);
      }
      String sealed = "{\"round\":\"torn\",\"atoms\":4,\"commentBlocks\":0}";
      kafka.publish(
          List.of(new Event("cambium.atoms.v1", "torn", "round.sealed", "torn/sealed", sealed)));
      for (String round : List.of("torn", "whole")) {
        kafka.publish(Acme.opened(round));
        kafka.publish(Acme.answers(round));
        kafka.publish(List.of(Acme.closed(round, 23, 23)));
      }
      try (RunningAnalytics again = RunningAnalytics.start(kafka, store, issuer)) {
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> status(again, issuer, "/api/rounds/whole/results") == 200);
        assertThat(again.get("/api/rounds/torn", issuer.adminToken()).body()).contains("CLOSED");
        assertThat(status(again, issuer, "/api/rounds/torn/results")).isEqualTo(404);
      }
    }
  }

  private static int status(RunningAnalytics analytics, TestIssuer issuer, String path) {
    return analytics.get(path, issuer.adminToken()).statusCode();
  }
}
