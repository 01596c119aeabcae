package cambium.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void aTakenPortIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ports ports = Ports.from(taken.getLocalPort());

      assertThatThrownBy(() -> ports.requireFree(true))
          .isInstanceOf(StartFailure.class)
          .hasMessageStartingWith("Port " + taken.getLocalPort() + " is taken.");
    }
  }

  @Test
  void theBaseMovesAllFour() {
    Ports ports = new Settings(Map.of("CAMBIUM_PORT_BASE", "18080")).ports();

    assertThat(Service.NOTIFICATION.address(ports)).isEqualTo("http://localhost:18083");
  }

  @Test
  void aBaseThatIsNoPortIsRefused() {
    assertThatThrownBy(() -> new Settings(Map.of("CAMBIUM_PORT_BASE", "high")).ports())
        .isInstanceOf(StartFailure.class);
    assertThatThrownBy(() -> new Settings(Map.of("CAMBIUM_PORT_BASE", "65535")).ports())
        .isInstanceOf(StartFailure.class);
  }
}
