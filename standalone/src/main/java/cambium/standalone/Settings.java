package cambium.standalone;

import java.util.Map;
import java.util.Optional;

/** What the environment asks for. */
record Settings(Map<String, String> environment) {

  Ports ports() {
    String base = value("CAMBIUM_PORT_BASE").orElse("8080");
    try {
      return Ports.from(Integer.parseInt(base));
    } catch (IllegalArgumentException e) {
      throw new StartFailure("CAMBIUM_PORT_BASE must be a number from 1 to 65532, not " + base);
    }
  }

  Optional<String> kafka() {
    return value("CAMBIUM_KAFKA_BOOTSTRAP_SERVERS");
  }

  Optional<String> mongodb() {
    return value("CAMBIUM_MONGODB_URI");
  }

  Optional<String> adminSecret() {
    return value("CAMBIUM_ADMIN_SECRET");
  }

  /** Whether mails stay on this machine, where anybody who can reach the page can read them. */
  boolean catchesMail() {
    return value("CAMBIUM_SMTP_HOST").isEmpty();
  }

  boolean testClock() {
    return value("CAMBIUM_TEST_CLOCK").map(Boolean::parseBoolean).orElse(false);
  }

  boolean loopbackOnly() {
    return catchesMail() || testClock();
  }

  boolean isSet(String variable) {
    return value(variable).isPresent();
  }

  private Optional<String> value(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }
}
