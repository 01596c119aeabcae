package cambium.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port of the loopback address that nobody listened on a moment ago. */
final class FreePort {

  static int choose() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("No free port on the loopback address", e);
    }
  }

  /** Two ports that are chosen one after the other can be the same. */
  static int otherThan(int taken) {
    int port = choose();
    return port == taken ? otherThan(taken) : port;
  }

  private FreePort() {}
}
