package cambium.survey.response;

import cambium.survey.questionnaire.AnswerCheck;
import cambium.survey.response.FindingSeat.Found;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/**
 * Takes, changes and withdraws a response. Each is one conditional update of the seat: who loses a
 * race looks again, and an answer that meets the close is confirmed and counted, or refused.
 */
@Service
class Answering {
  private final FindingSeat finding;
  private final Seats seats;
  private final ResponseOutbox outbox;

  Answering(FindingSeat finding, Seats seats, ResponseOutbox outbox) {
    this.finding = finding;
    this.seats = seats;
    this.outbox = outbox;
  }

  Outcome submit(@Nullable String token, @Nullable JsonNode answers, @Nullable JsonNode comments) {
    while (true) {
      Optional<Found> found = finding.find(token);
      if (found.isEmpty()) {
        return new Outcome.Unknown();
      }
      Seat seat = found.get().seat();
      if (seat.closed()) {
        return new Outcome.Closed(found.get().round());
      }
      AnswerCheck check =
          finding
              .questionnaire(found.get())
              .check(finding.respondent(found.get()), answers, comments);
      if (check instanceof AnswerCheck.Refused refused) {
        return new Outcome.Refused(refused.errors());
      }
      Optional<Outcome> done = write(found.get(), (AnswerCheck.Accepted) check);
      if (done.isPresent()) {
        return done.get();
      }
    }
  }

  private Optional<Outcome> write(Found found, AnswerCheck.Accepted accepted) {
    Seat seat = found.seat();
    Document answers = new Document(accepted.answers());
    Document comments = new Document();
    comments.putAll(accepted.comments());
    if (seat.holds(answers, comments)) {
      return Optional.of(stored(found, seat.version(), false));
    }
    if (!seats.answer(found.round().id(), seat, answers, comments)) {
      return Optional.empty();
    }
    outbox.signal();
    return Optional.of(stored(found, seat.version() + 1, !seat.standing()));
  }

  private static Outcome stored(Found found, int version, boolean isNew) {
    return new Outcome.Stored(Keys.receipt(found.token(), version), version, isNew);
  }

  Outcome withdraw(@Nullable String token) {
    while (true) {
      Optional<Found> found = finding.find(token);
      if (found.isEmpty()) {
        return new Outcome.Unknown();
      }
      Seat seat = found.get().seat();
      if (seat.closed()) {
        return new Outcome.Closed(found.get().round());
      }
      if (!seat.standing()) {
        return new Outcome.Withdrawn();
      }
      if (seats.withdraw(found.get().round().id(), seat)) {
        outbox.signal();
        return new Outcome.Withdrawn();
      }
    }
  }
}
