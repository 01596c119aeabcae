package cambium.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/** The four ports that people and programs use. */
record Ports(int base) {

  private static final int COUNT = 4;

  static Ports from(int base) {
    if (base < 1 || base > 65_536 - COUNT) {
      throw new IllegalArgumentException("no room for " + COUNT + " ports from " + base);
    }
    return new Ports(base);
  }

  /** Refuses to go on if anybody listens on one of them already. */
  void requireFree(boolean loopbackOnly) {
    InetAddress address = loopbackOnly ? InetAddress.getLoopbackAddress() : null;
    for (int port = base; port < base + COUNT; port++) {
      requireFree(address, port);
    }
  }

  private static void requireFree(@Nullable InetAddress address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    } catch (IOException e) {
      throw new StartFailure(
          "Port "
              + port
              + " is taken. Stop the program that uses it, or move all four with CAMBIUM_PORT_BASE.");
    }
  }
}
