package cambium.platform.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * Brings a service's topics and consumers up as soon as Kafka answers, so that the service itself
 * starts, and takes what its users send, also while Kafka is down.
 */
final class Subscriptions implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Subscriptions.class);

  // Publishers create their topics while they start; whoever reads should not be late.
  private static final Duration LOOK_AGAIN_WITHIN = Duration.ofSeconds(1);

  private final TopicAdmin admin;
  private final ListenerContainers listeners;
  private final List<Topic> topics;
  private final List<Subscription> subscriptions;
  private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers =
      new CopyOnWriteArrayList<>();
  private final Relay starter;

  Subscriptions(
      KafkaSettings settings,
      TopicAdmin admin,
      ListenerContainers listeners,
      List<Topic> topics,
      List<Subscription> subscriptions) {
    this.admin = admin;
    this.listeners = listeners;
    this.topics = topics;
    this.subscriptions = subscriptions;
    this.starter =
        new Relay("topics of " + settings.bootstrapServers(), this::bringUp, LOOK_AGAIN_WITHIN);
  }

  private boolean bringUp() throws Exception {
    if (!containers.isEmpty()) {
      return false;
    }
    Set<String> absent =
        admin.prepare(topics, subscriptions.stream().map(Subscription::topic).toList());
    if (!absent.isEmpty()) {
      throw new IllegalStateException("their publishers have not created " + absent);
    }
    for (Subscription subscription : subscriptions) {
      var container = listeners.create(subscription);
      containers.add(container);
      container.start();
    }
    log.debug("reading {}", subscriptions.stream().map(Subscription::topic).toList());
    return false;
  }

  @Override
  public void start() {
    starter.start();
  }

  @Override
  public void stop() {
    starter.stop();
    containers.forEach(ConcurrentMessageListenerContainer::stop);
  }

  @Override
  public boolean isRunning() {
    return starter.isRunning();
  }
}
