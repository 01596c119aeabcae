package cambium.analytics.dashboard;

import cambium.analytics.results.Access;
import cambium.analytics.results.Access.Organisation;
import cambium.analytics.results.ReadingResults;
import cambium.analytics.results.ReleasedRounds;
import cambium.analytics.results.ReleasedRounds.Listed;
import cambium.organization.Layer;
import cambium.organization.Person;
import cambium.platform.security.Viewer;
import cambium.platform.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages: a part of the organisation in one round, and one figure's way through the rounds. */
@Controller
class DashboardController {
  private final ShowingDashboard showing;
  private final ReleasedRounds released;
  private final ReadingResults reading;
  private final Access access;
  private final Navigation navigation;
  private final MessageSource messages;

  DashboardController(
      ShowingDashboard showing,
      ReleasedRounds released,
      ReadingResults reading,
      Access access,
      Navigation navigation,
      MessageSource messages) {
    this.showing = showing;
    this.released = released;
    this.reading = reading;
    this.access = access;
    this.navigation = navigation;
    this.messages = messages;
  }

  /** Leads to the newest results of the viewer's own part. */
  @GetMapping("/")
  String start(Viewer viewer, @RequestParam(required = false) @Nullable String lang, Model model) {
    if (access.organisation(viewer) == Organisation.NOTHING) {
      model.addAttribute("state", "nobody");
      navigation.show(viewer, null, null, model);
      return "analytics/nothing";
    }
    return newest(viewer)
        .map(
            address ->
                UriComponentsBuilder.fromUriString(address)
                    .queryParamIfPresent("lang", Optional.ofNullable(lang))
                    .encode()
                    .toUriString())
        .map(address -> "redirect:" + address)
        .orElseGet(
            () -> {
              model.addAttribute("state", "waiting");
              navigation.show(viewer, null, null, model);
              return "analytics/nothing";
            });
  }

  private Optional<String> newest(Viewer viewer) {
    List<Listed> rounds = released.all();
    Optional<String> whole =
        rounds.stream().findFirst().map(round -> new Links(round.id(), null).page());
    if (access.organisation(viewer) == Organisation.WHOLE) {
      return whole;
    }
    return access
        .asManager(viewer)
        .map(Person::id)
        .flatMap(
            manager ->
                rounds.stream()
                    .filter(round -> reading.read(viewer, round.id(), manager).isPresent())
                    .findFirst()
                    .map(round -> new Links(round.id(), manager).page()))
        .or(() -> whole);
  }

  @GetMapping("/rounds/{round}")
  String round(
      Viewer viewer,
      Locale locale,
      @PathVariable String round,
      @RequestParam(required = false) @Nullable String manager,
      @RequestParam(required = false) @Nullable String by,
      Model model) {
    Dashboard page =
        showing
            .page(viewer, new Speech(messages, locale), round, manager, by)
            .orElseThrow(() -> Problem.notFound("There is no such page, or not yet."));
    model.addAttribute("page", page);
    navigation(viewer, round, manager, model);
    return "analytics/dashboard";
  }

  /** The page, or for htmx its part. */
  @GetMapping("/rounds/{round}/measures/{measure}")
  String measure(
      Viewer viewer,
      Locale locale,
      @PathVariable String round,
      @PathVariable String measure,
      @RequestParam(required = false) @Nullable String manager,
      @RequestParam(required = false) @Nullable Layer layer,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean panel,
      HttpServletResponse response,
      Model model) {
    Trend trend =
        showing
            .trend(viewer, new Speech(messages, locale), round, manager, measure, layer)
            .orElseThrow(() -> Problem.notFound("There is no such figure, or not yet."));
    model.addAttribute("trend", trend);
    model.addAttribute("panel", panel);
    navigation(viewer, round, manager, model);
    response.addHeader("Vary", "HX-Request");
    return panel ? "analytics/trend :: trend" : "analytics/trend";
  }

  private void navigation(Viewer viewer, String round, @Nullable String manager, Model model) {
    boolean own = navigation.own(viewer).filter(id -> id.equals(manager)).isPresent();
    navigation.show(
        viewer,
        round,
        manager == null ? Navigation.Place.WHOLE : own ? Navigation.Place.OWN : null,
        model);
  }
}
