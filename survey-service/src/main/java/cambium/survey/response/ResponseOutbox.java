package cambium.survey.response;

import cambium.platform.messaging.EventPublisher;
import cambium.platform.messaging.OutgoingEvent;
import cambium.platform.messaging.Relay;
import cambium.survey.published.ResponseSubmitted;
import cambium.survey.published.ResponseWithdrawn;
import cambium.survey.round.Round;
import cambium.survey.round.Rounds;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Publishes what waits in the seats. While a round is open nothing leaves before at least k wait
 * together, and they leave shuffled: neither the time nor the order of an answer can be read off.
 */
@Component
class ResponseOutbox implements SmartLifecycle {
  private static final int BATCH = 1000;
  // Nobody waits for an answer before the close; larger batches hide more and cost less.
  private static final Duration GATHER = Duration.ofSeconds(1);

  private final Rounds rounds;
  private final Seats seats;
  private final EventPublisher publisher;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Relay relay = new Relay("responses", this::sweep);

  ResponseOutbox(Rounds rounds, Seats seats, EventPublisher publisher, Clock clock) {
    this.rounds = rounds;
    this.seats = seats;
    this.publisher = publisher;
    this.clock = clock;
  }

  void signal() {
    relay.signal(GATHER);
  }

  private boolean sweep() {
    for (Round round : rounds.open()) {
      publishPending(round, round.minimumGroup());
    }
    return false;
  }

  /** Publishes all that waits, unless fewer than so many wait. */
  synchronized void publishPending(Round round, int atLeast) {
    int atMost = Math.max(BATCH, atLeast);
    List<Seat> pending = seats.pending(round.id(), atMost);
    while (!pending.isEmpty() && pending.size() >= atLeast) {
      publish(round, pending);
      pending = seats.pending(round.id(), atMost);
    }
  }

  /** Publishes all that was ever answered, in no order that says anything. */
  synchronized void republish(Round round) {
    int atLeast = round.isOpen() ? round.minimumGroup() : 1;
    List<Seat> waiting = new ArrayList<>();
    seats.each(
        round.id(),
        seat -> {
          if (seat.version() > 0) {
            waiting.add(seat);
          }
          if (waiting.size() == BATCH + atLeast) {
            publish(round, waiting.subList(0, BATCH)); // what is left is no smaller than allowed
          }
        });
    if (waiting.size() >= atLeast) {
      publish(round, waiting);
    }
  }

  /** Takes them out of the list. */
  private void publish(Round round, List<Seat> batch) {
    Collections.shuffle(batch, random);
    LocalDate day = LocalDate.now(clock);
    publisher.publish(batch.stream().map(seat -> event(round.id(), seat, day)).toList());
    seats.published(round.id(), batch);
    batch.clear();
  }

  static OutgoingEvent event(String round, Seat seat, LocalDate day) {
    if (!seat.standing()) {
      return new ResponseWithdrawn(round, seat.team(), seat.layer(), seat.key(), seat.version())
          .event(day);
    }
    return new ResponseSubmitted(
            round,
            seat.team(),
            seat.layer(),
            seat.key(),
            seat.version(),
            seat.answers() == null ? new Document() : seat.answers(),
            texts(seat.comments() == null ? new Document() : seat.comments()))
        .event(day);
  }

  private static Map<String, String> texts(Document comments) {
    Map<String, String> texts = new LinkedHashMap<>();
    comments.forEach((item, text) -> texts.put(item, (String) text));
    return texts;
  }

  @Override
  public void start() {
    relay.start();
  }

  @Override
  public void stop() {
    relay.stop();
  }

  @Override
  public boolean isRunning() {
    return relay.isRunning();
  }
}
