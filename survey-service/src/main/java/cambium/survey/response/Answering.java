package cambium.survey.response;

import cambium.organization.Layer;
import cambium.survey.questionnaire.AnswerCheck;
import cambium.survey.questionnaire.Respondent;
import cambium.survey.response.FindingSeat.Found;
import cambium.survey.round.Round;
import java.util.EnumMap;
import java.util.Map;
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
    if (token != null) {
      Optional<Outcome> first = submitUnseen(token, answers, comments);
      if (first.isPresent()) {
        return first.get();
      }
    }
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

  /**
   * A first answer takes one command: the seat is written without having been looked at, if it is
   * of a layer that may answer so. Whatever else it may be is found out by looking.
   */
  private Optional<Outcome> submitUnseen(
      String token, @Nullable JsonNode answers, @Nullable JsonNode comments) {
    Round round = finding.theOnlyOpenRound(token).orElse(null);
    if (round == null) {
      return Optional.empty();
    }
    Map<Layer, AnswerCheck.Accepted> accepted = new EnumMap<>(Layer.class);
    for (Layer layer : Layer.values()) {
      Respondent respondent = new Respondent(layer, false);
      if (finding.questionnaire(round).check(respondent, answers, comments)
          instanceof AnswerCheck.Accepted kept) {
        accepted.put(layer, kept);
      }
    }
    Optional<AnswerCheck.Accepted> kept = accepted.values().stream().findFirst();
    if (kept.isEmpty()
        || !seats.answerFirst(
            round.id(),
            token,
            accepted.keySet(),
            round.root(),
            document(kept.get().answers()),
            document(kept.get().comments()))) {
      return Optional.empty();
    }
    outbox.signal();
    return Optional.of(new Outcome.Stored(Keys.receipt(token, 1), 1, true));
  }

  private static Document document(Map<String, ?> values) {
    Document document = new Document();
    document.putAll(values);
    return document;
  }

  private Optional<Outcome> write(Found found, AnswerCheck.Accepted accepted) {
    Seat seat = found.seat();
    Document answers = document(accepted.answers());
    Document comments = document(accepted.comments());
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
