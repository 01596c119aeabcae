package cambium.platform.messaging;

/**
 * An event's data that is written already, since that took less than to keep it until it is sent.
 */
public final class WrittenJson {
  private final byte[] bytes;

  public WrittenJson(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes;
  }
}
