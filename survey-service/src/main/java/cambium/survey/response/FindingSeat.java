package cambium.survey.response;

import cambium.survey.invitation.PersonalLinks;
import cambium.survey.questionnaire.Questionnaire;
import cambium.survey.questionnaire.Respondent;
import cambium.survey.round.Round;
import cambium.survey.round.RoundQuestionnaires;
import cambium.survey.round.Rounds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.util.RawValue;

/** Finds the seat that a token opens, and what is asked there. */
@Component
class FindingSeat {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private static final int MOST_KEPT = 100;

  private final Rounds rounds;
  private final Seats seats;
  private final PersonalLinks links;
  private final RoundQuestionnaires questionnaires;

  private final Map<Asked, JsonNode> written = new ConcurrentHashMap<>();

  private record Asked(Questionnaire questionnaire, Respondent respondent) {}

  record Found(Round round, Seat seat, String token) {}

  FindingSeat(Rounds rounds, Seats seats, PersonalLinks links, RoundQuestionnaires questionnaires) {
    this.rounds = rounds;
    this.seats = seats;
    this.links = links;
    this.questionnaires = questionnaires;
  }

  /** Empty for an unknown token, and for one whose round is over: they look alike. */
  Optional<Found> find(@Nullable String token) {
    if (token == null || !TOKEN.matcher(token).matches()) {
      return Optional.empty();
    }
    Optional<Found> found = among(rounds.recentlyLive(), token);
    boolean upToDate =
        found.isPresent() && found.get().seat().closed() != found.get().round().isOpen();
    return upToDate ? found : among(rounds.live(), token);
  }

  private Optional<Found> among(List<Round> live, String token) {
    for (Round round : live) {
      Optional<Seat> seat = seats.find(round.id(), token);
      if (seat.isPresent()) {
        return Optional.of(new Found(round, seat.get(), token));
      }
    }
    return Optional.empty();
  }

  /** The round whose seat this token opens, if it opens any: where no more than one is open. */
  Optional<Round> theOnlyOpenRound(@Nullable String token) {
    List<Round> open = rounds.recentlyLive().stream().filter(Round::isOpen).toList();
    return token != null && TOKEN.matcher(token).matches() && open.size() == 1
        ? Optional.of(open.get(0))
        : Optional.empty();
  }

  Questionnaire questionnaire(Round round) {
    return questionnaires.of(round);
  }

  Questionnaire questionnaire(Found found) {
    return questionnaire(found.round());
  }

  /** What is asked of whoever sits here: many are asked the same, so that it is written once. */
  JsonNode asked(Found found) {
    if (written.size() > MOST_KEPT) {
      written.clear();
    }
    return written.computeIfAbsent(
        new Asked(questionnaire(found), respondent(found)),
        asked ->
            JsonNodeFactory.instance.rawValueNode(
                new RawValue(asked.questionnaire().askedOf(asked.respondent()).toString())));
  }

  /** Only somebody in the root's own team can be the root, so only there it is looked up. */
  Respondent respondent(Found found) {
    boolean root =
        found.seat().team().equals(found.round().root())
            && links.isOfRoot(found.round(), found.token());
    return new Respondent(found.seat().layer(), root);
  }
}
