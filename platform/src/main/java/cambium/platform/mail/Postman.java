package cambium.platform.mail;

import cambium.platform.messaging.Relay;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
  private static final int LOT = 10 * BAG;
  private static final long LOOK_EVERY_MILLIS = 500;

  private final Deliveries deliveries;
  private final Courier courier;
  private final Map<String, LetterWriter> writers = new LinkedHashMap<>();
  private final Clock clock;
  private final Relay rounds;
  private final ScheduledExecutorService alarm;
  private volatile Instant nextDue = Instant.MAX;

  Postman(Deliveries deliveries, Courier courier, Collection<LetterWriter> writers, Clock clock) {
    this.deliveries = deliveries;
    this.courier = courier;
    this.clock = clock;
    writers.forEach(writer -> this.writers.put(writer.kind(), writer));
    this.rounds = new Relay("mail", this::carryALot);
    this.alarm =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "mail-alarm");
              thread.setDaemon(true);
              return thread;
            });
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

  /** Asks once more when the letters to somebody may go, which may be sooner now. */
  public void reconsider(String recipient) {
    deliveries.hasten(recipient);
    rounds.signal();
  }

  private boolean carryALot() {
    nextDue = Instant.MAX;
    List<Delivery> lot = deliveries.due(LOT);
    List<Delivery> bag = new ArrayList<>(BAG);
    int room = 0;
    for (Delivery delivery : lot) {
      if (waits(delivery)) {
        continue;
      }
      if (room == 0) {
        carry(bag);
        bag.clear();
        room = courier.allowance(BAG, this::isRunning);
        if (room == 0) {
          return false; // it stops; the next start finds what is left
        }
      }
      bag.add(delivery);
      room--;
    }
    carry(bag);
    if (lot.isEmpty()) {
      nextDue = deliveries.nextDue().orElse(Instant.MAX);
    }
    return !lot.isEmpty();
  }

  private boolean waits(Delivery delivery) {
    LetterWriter writer = writers.get(delivery.kind());
    Instant notBefore = writer == null ? Delivery.AT_ONCE : writer.notBefore(delivery);
    if (notBefore.isAfter(clock.instant())) {
      deliveries.postpone(delivery, notBefore);
      return true;
    }
    return false;
  }

  private void carry(List<Delivery> planned) {
    Map<MimeMessage, Delivery> bag = new LinkedHashMap<>();
    try {
      for (Delivery delivery : planned) {
        if (deliveries.claim(delivery)) {
          seal(delivery).ifPresent(message -> bag.put(message, delivery));
        }
      }
    } catch (RuntimeException e) {
      bag.values().forEach(deliveries::returned);
      throw e;
    }
    if (!bag.isEmpty()) {
      courier.carry(bag, this::keep);
    }
  }

  private Optional<MimeMessage> seal(Delivery delivery) {
    try {
      LetterWriter writer = writers.get(delivery.kind());
      Optional<Letter> letter = writer == null ? Optional.empty() : writer.write(delivery);
      if (letter.isEmpty()) {
        deliveries.failed(delivery, "nobody or nothing to write to any more");
        return Optional.empty();
      }
      return Optional.of(courier.seal(delivery.id(), letter.get()));
    } catch (MessagingException e) {
      deliveries.failed(delivery, "no mail can be made of it");
      return Optional.empty();
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
    var unused =
        alarm.scheduleWithFixedDelay(
            this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** The clock can be set forward, so that one alarm at the right time would not do. */
  private void look() {
    if (!clock.instant().isBefore(nextDue)) {
      rounds.signal();
    }
  }

  @Override
  public void stop() {
    alarm.shutdownNow();
    rounds.stop();
  }

  @Override
  public boolean isRunning() {
    return rounds.isRunning();
  }
}
