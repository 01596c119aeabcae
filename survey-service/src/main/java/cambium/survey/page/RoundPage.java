package cambium.survey.page;

import cambium.platform.mail.Deliveries;
import cambium.platform.mail.Delivery;
import cambium.platform.security.Viewer;
import cambium.platform.web.Problem;
import cambium.survey.round.EndingRound;
import cambium.survey.round.OpeningRound;
import cambium.survey.round.ReadingRounds;
import cambium.survey.round.Round;
import cambium.survey.round.RoundState;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.EnumMap;
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

  private final ReadingRounds reading;
  private final OpeningRound opening;
  private final EndingRound ending;
  private final Deliveries deliveries;
  private final String analyticsUrl;

  RoundPage(
      ReadingRounds reading,
      OpeningRound opening,
      EndingRound ending,
      Deliveries deliveries,
      @Value("${cambium.analytics-url}") String analyticsUrl) {
    this.reading = reading;
    this.opening = opening;
    this.ending = ending;
    this.deliveries = deliveries;
    this.analyticsUrl = analyticsUrl;
  }

  @GetMapping
  String show(
      Viewer viewer,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String problem,
      Model model) {
    viewer.requireAdmin();
    describe(id, model);
    model.addAttribute("mails", mails(id));
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
    describe(id, model);
    if (reading.one(id).state() != seen) {
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

  private void describe(String id, Model model) {
    model.addAttribute("round", reading.one(id));
    model.addAttribute("zone", ZoneId.systemDefault());
  }

  private Map<Delivery.State, Integer> mails(String id) {
    var counts = new EnumMap<Delivery.State, Integer>(Delivery.State.class);
    deliveries.about(id).forEach(mail -> counts.merge(mail.state(), 1, Integer::sum));
    return counts;
  }
}
