package cambium.platform.web;

import java.io.IOException;

/** More bytes came than the address takes. */
final class BodyTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  private final long limit;

  BodyTooLarge(long limit) {
    super("body larger than " + limit + " bytes");
    this.limit = limit;
  }

  long limit() {
    return limit;
  }
}
