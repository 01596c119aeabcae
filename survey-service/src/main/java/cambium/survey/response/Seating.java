package cambium.survey.response;

import cambium.survey.invitation.PersonalLinks;
import cambium.survey.round.Round;
import cambium.survey.round.RoundFeature;
import cambium.survey.round.Tally;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the seats out when a round opens and takes them away when it is over. */
@Component
@Order(2)
class Seating implements RoundFeature {
  private static final int BATCH = 1000;

  private final Seats seats;
  private final PersonalLinks links;
  private final ResponseOutbox outbox;
  private final ReminderClaims reminders;
  private final SecureRandom random = new SecureRandom();

  Seating(Seats seats, PersonalLinks links, ResponseOutbox outbox, ReminderClaims reminders) {
    this.seats = seats;
    this.links = links;
    this.outbox = outbox;
    this.reminders = reminders;
  }

  /** In shuffled order, so that the order in the store says nothing either. */
  @Override
  public void prepare(Round round) {
    List<Seat> empty = new ArrayList<>(round.invited());
    links.each(round, (place, token) -> empty.add(Seat.empty(place, token)));
    Collections.shuffle(empty, random);
    for (int from = 0; from < empty.size(); from += BATCH) {
      seats.add(round.id(), empty.subList(from, Math.min(from + BATCH, empty.size())));
    }
  }

  @Override
  public boolean knows(Round round, String token) {
    return seats.find(round.id(), token).isPresent();
  }

  @Override
  public long answered(Round round) {
    return seats.standing(round.id());
  }

  @Override
  public long reminded(Round round) {
    return reminders.sent(round);
  }

  @Override
  public Optional<Tally> shut(Round round) {
    return Optional.of(seats.close(round.id()));
  }

  @Override
  public void flush(Round round) {
    outbox.publishPending(round, 1);
    reminders.forget(round);
  }

  @Override
  public void republish(Round round) {
    outbox.republish(round);
  }

  @Override
  public void clear(Round round) {
    seats.clear(round.id());
  }
}
