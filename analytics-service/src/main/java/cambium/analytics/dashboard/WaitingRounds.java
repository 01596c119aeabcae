package cambium.analytics.dashboard;

import cambium.analytics.round.Round;
import cambium.analytics.round.RoundClosed;
import cambium.analytics.round.RoundOpened;
import cambium.analytics.round.RoundState;
import cambium.analytics.round.RoundStore;
import cambium.analytics.sealing.Waiting;
import cambium.platform.security.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** For administrators: how far each round has come, and what a closed one still waits for. */
@Controller
class WaitingRounds {
  private final RoundStore rounds;
  private final Navigation navigation;
  private final MessageSource messages;
  private final String surveyUrl;

  WaitingRounds(
      RoundStore rounds,
      Navigation navigation,
      MessageSource messages,
      @Value("${cambium.survey-url}") String surveyUrl) {
    this.rounds = rounds;
    this.navigation = navigation;
    this.messages = messages;
    this.surveyUrl = surveyUrl;
  }

  /**
   * One round.
   *
   * @param missing what differs, in sentences; differences only, as totals would tell of a rest
   * @param results empty before the release
   * @param survey the round where it is steered
   */
  record Row(
      String title,
      String state,
      String closed,
      boolean waits,
      List<String> missing,
      String republish,
      String results,
      String survey) {}

  @GetMapping("/admin/rounds")
  String page(Viewer viewer, Locale locale, Model model) {
    viewer.requireAdmin();
    Speech speech = new Speech(messages, locale);
    List<Row> rows =
        rounds.all().stream()
            .filter(round -> round.opened() != null || round.closed() != null)
            .sorted(Comparator.comparing(WaitingRounds::closedOn).reversed())
            .map(round -> row(speech, round))
            .toList();
    model.addAttribute("waiting", rows.stream().filter(Row::waits).toList());
    model.addAttribute("others", rows.stream().filter(row -> !row.waits()).toList());
    navigation.show(viewer, null, Navigation.Place.ROUNDS, model);
    return "analytics/rounds";
  }

  private static LocalDate closedOn(Round round) {
    RoundClosed closed = round.closed();
    return closed == null ? LocalDate.MAX : closed.closedOn();
  }

  private Row row(Speech speech, Round round) {
    RoundOpened opened = round.opened();
    RoundClosed closed = round.closed();
    boolean waits = round.state() == RoundState.CLOSED;
    Waiting waiting = round.waiting();
    return new Row(
        opened == null ? round.id() : opened.title(),
        speech.say("state." + round.state()),
        closed == null ? "" : speech.date(closed.closedOn()),
        waits,
        waits && waiting != null ? missing(speech, waiting) : List.of(),
        surveyUrl + "/api/rounds/" + round.id() + "/republish",
        round.state() == RoundState.RELEASED ? new Links(round.id(), null).page() : "",
        surveyUrl + "/rounds/" + round.id());
  }

  private static List<String> missing(Speech speech, Waiting waiting) {
    List<String> said = new ArrayList<>();
    add(said, speech, "teams", waiting.teams());
    add(said, speech, "answers", waiting.answers());
    add(said, speech, "versions", waiting.versions());
    add(said, speech, "strangers", waiting.strangers());
    return said;
  }

  private static void add(List<String> said, Speech speech, String what, long difference) {
    if (difference != 0) {
      String direction = difference > 0 ? "missing." : "surplus.";
      said.add(speech.say(direction + what, Math.abs(difference)));
    }
  }
}
