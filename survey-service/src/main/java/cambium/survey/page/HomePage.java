package cambium.survey.page;

import cambium.platform.security.Viewer;
import cambium.survey.calendar.CalendarSettings;
import cambium.survey.people.Directory;
import cambium.survey.round.ReadingRounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The rounds, for those who administer; a word of orientation for everybody else. */
@Controller
class HomePage {

  private final ReadingRounds rounds;
  private final Directory directory;
  private final CalendarSettings calendar;
  private final String analyticsUrl;

  HomePage(
      ReadingRounds rounds,
      Directory directory,
      CalendarSettings calendar,
      @Value("${cambium.analytics-url}") String analyticsUrl) {
    this.rounds = rounds;
    this.directory = directory;
    this.calendar = calendar;
    this.analyticsUrl = analyticsUrl;
  }

  @GetMapping("/")
  String home(Viewer viewer, Model model) {
    if (!viewer.admin()) {
      model.addAttribute("resultsUrl", analyticsUrl);
      return "survey/welcome";
    }
    model.addAttribute("hasPeople", directory.people().tree().isPresent());
    model.addAttribute("rounds", rounds.all()).addAttribute("zone", calendar.zone());
    return "survey/rounds";
  }
}
