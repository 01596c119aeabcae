package cambium.survey.response;

import cambium.survey.invitation.PersonalLinks;
import cambium.survey.round.Round;
import cambium.survey.round.RoundFeature;
import cambium.survey.round.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the seats out when a round opens and takes them away when it is over. */
@Component
@Order(2)
class Seating implements RoundFeature {
  private static final int BATCH = 1000;
  private static final int IN_MEMORY = 30_000;

  private final Seats seats;
  private final PersonalLinks links;
  private final ResponseOutbox outbox;
  private final ReminderClaims reminders;

  Seating(Seats seats, PersonalLinks links, ResponseOutbox outbox, ReminderClaims reminders) {
    this.seats = seats;
    this.links = links;
    this.outbox = outbox;
    this.reminders = reminders;
  }

  /**
   * In the order of the keys, which are hashes of secrets: the order in the store says nothing
   * either. The roster is gone through several times, so that only some seats are in memory at
   * once.
   */
  @Override
  public void prepare(Round round) {
    int shares = 1 + round.invited() / IN_MEMORY;
    for (int share = 0; share < shares; share++) {
      List<Seat> empty = share(round, share, shares);
      empty.sort(Comparator.comparing(Seat::key));
      for (int from = 0; from < empty.size(); from += BATCH) {
        seats.add(round.id(), empty.subList(from, Math.min(from + BATCH, empty.size())));
      }
    }
  }

  private List<Seat> share(Round round, int share, int shares) {
    List<Seat> empty = new ArrayList<>();
    links.each(
        round,
        (place, token) -> {
          Seat seat = Seat.empty(place, token);
          if (Keys.share(seat.key(), shares) == share) {
            empty.add(seat);
          }
        });
    return empty;
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
