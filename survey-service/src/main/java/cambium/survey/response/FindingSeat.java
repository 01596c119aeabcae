package cambium.survey.response;

import cambium.survey.invitation.PersonalLinks;
import cambium.survey.questionnaire.Questionnaire;
import cambium.survey.questionnaire.Respondent;
import cambium.survey.round.Round;
import cambium.survey.round.RoundQuestionnaires;
import cambium.survey.round.Rounds;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the seat that a token opens, and what is asked there. */
@Component
class FindingSeat {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final Rounds rounds;
  private final Seats seats;
  private final PersonalLinks links;
  private final RoundQuestionnaires questionnaires;

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
    for (Round round : rounds.live()) {
      Optional<Seat> seat = seats.find(round.id(), token);
      if (seat.isPresent()) {
        return Optional.of(new Found(round, seat.get(), token));
      }
    }
    return Optional.empty();
  }

  Questionnaire questionnaire(Found found) {
    return questionnaires.of(found.round());
  }

  /** Only somebody in the root's own team can be the root, so only there it is looked up. */
  Respondent respondent(Found found) {
    boolean root =
        found.seat().team().equals(found.round().root())
            && links.isOfRoot(found.round(), found.token());
    return new Respondent(found.seat().layer(), root);
  }
}
