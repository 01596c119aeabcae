package cambium.platform.mail;

import cambium.platform.messaging.Relay;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends what is planned. A letter is claimed before it goes out and recorded after; one that was
 * claimed when the process died is {@link Delivery.State#UNKNOWN} and never sent again by itself.
 */
public final class Postman implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Postman.class);
  private static final int BAG = 100;

  private final Deliveries deliveries;
  private final Courier courier;
  private final Map<String, LetterWriter> writers = new LinkedHashMap<>();
  private final Relay rounds;

  Postman(Deliveries deliveries, Courier courier, Collection<LetterWriter> writers) {
    this.deliveries = deliveries;
    this.courier = courier;
    writers.forEach(writer -> this.writers.put(writer.kind(), writer));
    this.rounds = new Relay("mail", this::carryABag);
  }

  /**
   * Plans a letter of this kind to each recipient who has none yet about this, and sends it soon.
   */
  public void plan(String about, String kind, Collection<String> recipients) {
    if (!writers.containsKey(kind)) {
      throw new IllegalArgumentException("nobody writes letters of the kind " + kind);
    }
    deliveries.plan(about, kind, recipients);
    rounds.signal();
  }

  private boolean carryABag() throws MessagingException {
    List<Delivery> planned = deliveries.planned(BAG);
    Map<MimeMessage, Delivery> bag = new LinkedHashMap<>();
    for (Delivery delivery : planned) {
      if (deliveries.claim(delivery)) {
        seal(delivery).ifPresent(message -> bag.put(message, delivery));
      }
    }
    if (!bag.isEmpty()) {
      courier.carry(bag, this::keep);
    }
    return !planned.isEmpty();
  }

  private Optional<MimeMessage> seal(Delivery delivery) throws MessagingException {
    try {
      LetterWriter writer = writers.get(delivery.kind());
      Optional<Letter> letter = writer == null ? Optional.empty() : writer.write(delivery);
      if (letter.isEmpty()) {
        deliveries.failed(delivery, "nobody or nothing to write to any more");
        return Optional.empty();
      }
      return Optional.of(courier.seal(delivery.id(), letter.get()));
    } catch (RuntimeException e) {
      deliveries.returned(delivery);
      throw e;
    }
  }

  private void keep(Delivery delivery, Delivery.State state, @Nullable String problem) {
    switch (state) {
      case SENT -> deliveries.sent(delivery);
      case PLANNED -> deliveries.returned(delivery);
      case FAILED -> deliveries.failed(delivery, String.valueOf(problem));
      case UNKNOWN -> deliveries.unknown(delivery, String.valueOf(problem));
      case CLAIMED -> throw new IllegalArgumentException("a carried letter is claimed no longer");
    }
  }

  @Override
  public void start() {
    long lost = deliveries.giveUpClaimed();
    if (lost > 0) {
      log.warn("{} letters were being sent when the process stopped: unknown", lost);
    }
    rounds.start();
  }

  @Override
  public void stop() {
    rounds.stop();
  }

  @Override
  public boolean isRunning() {
    return rounds.isRunning();
  }
}
