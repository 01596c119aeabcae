package cambium.survey.page;

import cambium.platform.mail.Deliveries;
import cambium.platform.mail.Delivery;
import cambium.platform.security.Viewer;
import cambium.platform.web.Problem;
import cambium.survey.calendar.CalendarSettings;
import cambium.survey.invitation.PersonalLinks;
import cambium.survey.round.EndingRound;
import cambium.survey.round.ExtendingRound;
import cambium.survey.round.OpeningRound;
import cambium.survey.round.ReadingRounds;
import cambium.survey.round.Round;
import cambium.survey.round.RoundState;
import cambium.survey.round.RoundView;
import cambium.survey.round.Rounds;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One round: where it stands, and what can be done with it. */
@Controller
@RequestMapping("/rounds/{id}")
class RoundPage {
  private static final String INVITATION = "INVITATION";

  private final ReadingRounds reading;
  private final OpeningRound opening;
  private final EndingRound ending;
  private final ExtendingRound extending;
  private final Rounds rounds;
  private final PersonalLinks links;
  private final Deliveries deliveries;
  private final ZoneId zone;
  private final String analyticsUrl;

  /**
   * How far the mails are.
   *
   * @param gone neither waiting nor being sent
   * @param troubled not sent, or perhaps not
   */
  record Mails(long all, long gone, long troubled, Map<Delivery.State, Long> states) {
    static Mails of(Map<Delivery.State, Long> states) {
      long all = states.values().stream().mapToLong(Long::longValue).sum();
      long waiting = of(states, Delivery.State.PLANNED) + of(states, Delivery.State.CLAIMED);
      long troubled = of(states, Delivery.State.FAILED) + of(states, Delivery.State.UNKNOWN);
      return new Mails(all, all - waiting, troubled, states);
    }

    private static long of(Map<Delivery.State, Long> states, Delivery.State state) {
      return states.getOrDefault(state, 0L);
    }
  }

  RoundPage(
      ReadingRounds reading,
      OpeningRound opening,
      EndingRound ending,
      ExtendingRound extending,
      Rounds rounds,
      PersonalLinks links,
      Deliveries deliveries,
      CalendarSettings calendar,
      @Value("${cambium.analytics-url}") String analyticsUrl) {
    this.reading = reading;
    this.opening = opening;
    this.ending = ending;
    this.extending = extending;
    this.rounds = rounds;
    this.links = links;
    this.deliveries = deliveries;
    this.zone = calendar.zone();
    this.analyticsUrl = analyticsUrl;
  }

  @GetMapping
  String show(
      Viewer viewer,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String problem,
      Model model) {
    viewer.requireAdmin();
    RoundView round = describe(id, model);
    model.addAttribute("closes", LocalDateTime.ofInstant(round.closesAt(), zone));
    model.addAttribute("codes", codes(round)).addAttribute("tongues", Tongues.names());
    model.addAttribute("problem", problem);
    model.addAttribute("resultsUrl", analyticsUrl);
    return "survey/round";
  }

  /** The part of the page that changes by itself; the whole page is fetched on a new state. */
  @GetMapping("/status")
  String status(
      Viewer viewer,
      @PathVariable String id,
      @RequestParam RoundState seen,
      Model model,
      HttpServletResponse response) {
    viewer.requireAdmin();
    if (describe(id, model).state() != seen) {
      response.setHeader("HX-Refresh", "true");
    }
    return "survey/round :: status";
  }

  @PostMapping("/open")
  String open(Viewer viewer, @PathVariable String id) {
    return act(viewer, id, () -> opening.open(id));
  }

  @PostMapping("/close")
  String close(Viewer viewer, @PathVariable String id) {
    return act(viewer, id, () -> ending.close(id));
  }

  @PostMapping("/extend")
  String extend(Viewer viewer, @PathVariable String id, @RequestParam String closesAt) {
    viewer.requireAdmin();
    try {
      extending.extend(id, RoundForm.instant(closesAt, zone));
      return "redirect:/rounds/" + id;
    } catch (Problem refused) {
      String field = Refusal.fields(refused).isEmpty() ? Refusal.word(refused) : "later";
      return "redirect:/rounds/" + id + "?problem=" + field;
    }
  }

  @PostMapping("/cancel")
  String cancel(Viewer viewer, @PathVariable String id, @RequestParam String reason) {
    viewer.requireAdmin();
    if (reason.isBlank()) {
      return "redirect:/rounds/" + id + "?problem=reason";
    }
    return act(viewer, id, () -> ending.cancel(id, reason.strip()));
  }

  private static String act(Viewer viewer, String id, Supplier<Round> action) {
    viewer.requireAdmin();
    try {
      return "redirect:/rounds/" + action.get().id();
    } catch (Problem refused) {
      return "redirect:/rounds/" + id + "?problem=" + Refusal.word(refused);
    }
  }

  private RoundView describe(String id, Model model) {
    RoundView round = reading.one(id);
    model.addAttribute("round", round).addAttribute("zone", zone);
    model.addAttribute("mails", mails(id));
    return round;
  }

  private Mails mails(String id) {
    return Mails.of(deliveries.countsAbout(id, INVITATION));
  }

  /** How many need a code; asked for only while there are codes. */
  private long codes(RoundView round) {
    return round.state() == RoundState.OPEN
        ? rounds.find(round.id()).map(links::invitedByCode).orElse(0L)
        : 0;
  }
}
