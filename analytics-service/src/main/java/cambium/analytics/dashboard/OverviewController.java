package cambium.analytics.dashboard;

import cambium.platform.security.Viewer;
import cambium.platform.web.Problem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The organisation at a glance, and how its figures keep the promise. */
@Controller
class OverviewController {
  private final ShowingOverview overview;
  private final ShowingPromise promise;
  private final Navigation navigation;
  private final MessageSource messages;

  OverviewController(
      ShowingOverview overview,
      ShowingPromise promise,
      Navigation navigation,
      MessageSource messages) {
    this.overview = overview;
    this.promise = promise;
    this.navigation = navigation;
    this.messages = messages;
  }

  @GetMapping("/rounds/{round}/overview")
  String overview(
      Viewer viewer,
      Locale locale,
      @PathVariable String round,
      @RequestParam(required = false) @Nullable String by,
      Model model) {
    Overview page =
        overview
            .page(viewer, new Speech(messages, locale), round, by)
            .orElseThrow(() -> Problem.notFound("There is no such page, or not yet."));
    model.addAttribute("page", page);
    navigation.show(viewer, round, Navigation.Place.OVERVIEW, model);
    return "analytics/overview";
  }

  @GetMapping("/rounds/{round}/promise")
  String promise(
      Viewer viewer,
      Locale locale,
      @PathVariable String round,
      @RequestParam(required = false) @Nullable String manager,
      Model model) {
    Promise page =
        promise
            .page(viewer, new Speech(messages, locale), round, manager)
            .orElseThrow(() -> Problem.notFound("There is no such page, or not yet."));
    model.addAttribute("page", page);
    navigation.show(viewer, round, Navigation.Place.PROMISE, model);
    return "analytics/promise";
  }
}
