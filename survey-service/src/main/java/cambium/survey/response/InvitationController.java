package cambium.survey.response;

import cambium.survey.response.FindingSeat.Found;
import cambium.survey.response.PromiseSettings.HelpContact;
import cambium.survey.round.Round;
import cambium.survey.round.RoundState;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Shows whoever holds a token what is asked of them and what is promised. Spends nothing. */
@RestController
class InvitationController {
  private static final List<String> READERS = List.of("managers", "executives");

  record Opening(@Nullable String token) {}

  /**
   * What the answer page needs.
   *
   * @param language of the request: the seat does not know whose it is
   * @param decided after the last round, by language; absent where nothing is said
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Opened(
      Asked round,
      String language,
      Promise promise,
      @Nullable Map<String, String> decided,
      JsonNode questionnaire,
      @Nullable Given response) {}

  record Asked(String id, String title, Instant closesAt, RoundState state) {}

  record Promise(int minimumGroup, List<String> readers, List<HelpContact> helpContacts) {}

  record Given(
      Map<String, Object> answers, Map<String, Object> comments, int version, String receipt) {}

  private final FindingSeat finding;
  private final PromiseSettings settings;

  InvitationController(FindingSeat finding, PromiseSettings settings) {
    this.finding = finding;
    this.settings = settings;
  }

  @PostMapping("/api/invitation")
  Opened open(@RequestBody Opening body, Locale locale) {
    Found found = finding.find(body.token()).orElseThrow(ResponseController::unknown);
    Round round = found.round();
    return new Opened(
        new Asked(round.id(), round.title(), round.closesAt(), round.state()),
        locale.getLanguage(),
        new Promise(round.minimumGroup(), READERS, settings.helpContacts()),
        round.decided() == null || round.decided().isEmpty() ? null : round.decided(),
        finding.asked(found),
        given(found));
  }

  private static @Nullable Given given(Found found) {
    Seat seat = found.seat();
    if (!seat.standing() || seat.answers() == null || seat.comments() == null) {
      return null;
    }
    String receipt = Keys.receipt(found.token(), seat.version());
    return new Given(seat.answers(), seat.comments(), seat.version(), receipt);
  }
}
