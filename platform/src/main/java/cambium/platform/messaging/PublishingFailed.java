package cambium.platform.messaging;

/** Kafka did not confirm; what was to be published stays in its outbox. */
public final class PublishingFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PublishingFailed(Throwable cause) {
    super("Kafka did not confirm", cause);
  }
}
