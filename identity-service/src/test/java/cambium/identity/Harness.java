package cambium.identity;

import cambium.embedded.MailCatcher;
import cambium.platform.messaging.EventPublisher;
import cambium.platform.messaging.OutgoingEvent;
import cambium.platform.messaging.Topic;
import cambium.platform.testing.TestKafka;
import cambium.platform.testing.TestStore;
import cambium.platform.time.AdjustableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service on real engines in this process. */
final class Harness implements AutoCloseable {
  static final String SECRET = "a-secret-for-programs";
  static final String TOPIC = "cambium.directory.v1";
  static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  final TestStore store = TestStore.start();
  final TestKafka kafka;
  final MailCatcher mails;
  final int port = freePort();
  private final AdjustableClock clock =
      new AdjustableClock(Clock.systemUTC(), Instant.parse("2026-03-02T08:00:00Z"));
  private ConfigurableApplicationContext service;

  @Configuration(proxyBeanMethods = false)
  static class OnceSurveys {
    @Bean
    Topic directoryTopic() {
      return new Topic(TOPIC, 1, Topic.Keep.LATEST_PER_KEY);
    }
  }

  Harness(Path directory, String... more) {
    kafka = TestKafka.start(directory.resolve("kafka"));
    mails = MailCatcher.start(directory.resolve("mail"), 0);
    service = run(more);
  }

  void restart(String... more) {
    service.close();
    service = run(more);
  }

  private ConfigurableApplicationContext run(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=" + port,
                "--cambium.identity-url=" + home(),
                "--cambium.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--cambium.mongodb.uri=" + store.connectionString(),
                "--cambium.mongodb.database=" + store.database("identity"),
                "--cambium.mongodb.check=true",
                "--cambium.admin-secret=" + SECRET,
                "--cambium.test-clock=true",
                "--spring.mail.port=" + mails.port()));
    for (String argument : more) {
      String name = argument.substring(0, argument.indexOf('=') + 1);
      arguments.removeIf(each -> each.startsWith(name));
      arguments.add(argument);
    }
    return new SpringApplicationBuilder(IdentityService.class, OnceSurveys.class)
        .properties("spring.config.name=identity-service")
        .initializers(context -> context.getBeanFactory().registerSingleton("clock", clock))
        .run(arguments.toArray(String[]::new));
  }

  String home() {
    return "http://localhost:" + port;
  }

  <T> T bean(Class<T> type) {
    return service.getBean(type);
  }

  void publish(Map<String, Object> person) {
    String id = String.valueOf(person.get("id"));
    bean(EventPublisher.class)
        .publish(
            List.of(
                new OutgoingEvent(
                    TOPIC,
                    id,
                    "person.published",
                    "person/" + id + "/" + person.get("version"),
                    DAY,
                    person)));
  }

  void publishGone(String id) {
    bean(EventPublisher.class).publish(List.of(OutgoingEvent.tombstone(TOPIC, id, DAY)));
  }

  static Map<String, Object> kari(int version) {
    return Map.of(
        "id",
        "p1",
        "name",
        "Kari Nordmann",
        "email",
        "Kari@Example.org",
        "language",
        "nb",
        "version",
        version);
  }

  static Map<String, Object> ola() {
    return Map.of(
        "id",
        "p2",
        "name",
        "Ola",
        "email",
        "ola@example.org",
        "manager",
        "p1",
        "language",
        "en",
        "version",
        1);
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    service.close();
    mails.close();
    kafka.close();
    store.close();
  }
}
