package cambium.standalone;

import cambium.embedded.EmbeddedKafka;
import cambium.embedded.EmbeddedStore;
import cambium.embedded.MailCatcher;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What the services lean on: engines in this process, unless others are configured. */
final class Engines implements AutoCloseable {

  private final Settings settings;
  private final Optional<EmbeddedKafka> kafka;
  private final Optional<EmbeddedStore> store;
  private final Optional<MailCatcher> mail;

  private Engines(
      Settings settings,
      Optional<EmbeddedKafka> kafka,
      Optional<EmbeddedStore> store,
      Optional<MailCatcher> mail) {
    this.settings = settings;
    this.kafka = kafka;
    this.store = store;
    this.mail = mail;
  }

  static Engines start(Settings settings, DataDirectory data) {
    CompletableFuture<Optional<EmbeddedKafka>> kafka =
        CompletableFuture.supplyAsync(
            () ->
                settings.kafka().isPresent()
                    ? Optional.empty()
                    : Optional.of(EmbeddedKafka.start(data.kafka())));
    Optional<EmbeddedStore> store =
        settings.mongodb().isPresent()
            ? Optional.empty()
            : Optional.of(EmbeddedStore.start(data.store()));
    Optional<MailCatcher> mail =
        settings.catchesMail() ? Optional.of(MailCatcher.start(data.mail(), 0)) : Optional.empty();
    return new Engines(settings, kafka.join(), store, mail);
  }

  String kafka() {
    return settings.kafka().orElseGet(() -> kafka.orElseThrow().bootstrapServers());
  }

  String mongodb() {
    return settings.mongodb().orElseGet(() -> store.orElseThrow().connectionString());
  }

  Optional<MailCatcher> mail() {
    return mail;
  }

  @Override
  public void close() {
    mail.ifPresent(MailCatcher::close);
    kafka.ifPresent(EmbeddedKafka::close);
    store.ifPresent(EmbeddedStore::close);
  }
}
