package cambium.survey.response;

import cambium.survey.response.AnswerSheet.Standing;
import cambium.survey.response.FindingSeat.Found;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a page without a script does with a token: look, answer, take back. Looking spends none. */
@Component
public class AnsweringByForm {
  private final FindingSeat finding;
  private final Answering answering;
  private final PromiseSettings settings;

  AnsweringByForm(FindingSeat finding, Answering answering, PromiseSettings settings) {
    this.finding = finding;
    this.answering = answering;
    this.settings = settings;
  }

  /** Empty for an unknown token, and for one whose round is over. */
  public Optional<AnswerSheet> sheet(@Nullable String token, String language) {
    return finding
        .find(token)
        .map(
            found ->
                new AnswerSheet(
                    found.round().title(),
                    found.round().closesAt(),
                    found.round().isOpen() && !found.seat().closed(),
                    found.round().minimumGroup(),
                    settings.helpContacts(),
                    found.round().decidedIn(language),
                    finding.questionnaire(found.round()).askedOf(finding.respondent(found)),
                    standing(found)));
  }

  public Outcome submit(@Nullable String token, JsonNode answers, JsonNode comments) {
    return answering.submit(token, answers, comments);
  }

  public Outcome withdraw(@Nullable String token) {
    return answering.withdraw(token);
  }

  private static Optional<Standing> standing(Found found) {
    Seat seat = found.seat();
    if (!seat.standing() || seat.answers() == null || seat.comments() == null) {
      return Optional.empty();
    }
    String receipt = Keys.receipt(found.token(), seat.version());
    return Optional.of(new Standing(seat.answers(), seat.comments(), seat.version(), receipt));
  }
}
