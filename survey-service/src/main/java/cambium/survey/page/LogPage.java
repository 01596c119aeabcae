package cambium.survey.page;

import cambium.platform.security.Viewer;
import cambium.survey.audit.AuditEntry;
import cambium.survey.audit.AuditLog;
import cambium.survey.audit.AuditLog.Wanted;
import cambium.survey.calendar.CalendarSettings;
import cambium.survey.round.ReadingRounds;
import cambium.survey.round.RoundTitle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who administered what, the newest first. */
@Controller
class LogPage {
  private static final int SHOWN = 50;

  private final AuditLog log;
  private final ReadingRounds rounds;
  private final Names names;
  private final CalendarSettings calendar;

  LogPage(AuditLog log, ReadingRounds rounds, Names names, CalendarSettings calendar) {
    this.log = log;
    this.rounds = rounds;
    this.names = names;
    this.calendar = calendar;
  }

  @GetMapping("/log")
  String log(
      Viewer viewer,
      @RequestParam(defaultValue = "") String about,
      @RequestParam(defaultValue = "") String action,
      @RequestParam(defaultValue = "") String before,
      Model model) {
    viewer.requireAdmin();
    Wanted wanted = new Wanted(given(about), given(action));
    List<AuditEntry> found = log.newest(wanted, given(before), SHOWN + 1);
    boolean more = found.size() > SHOWN;
    List<AuditEntry> shown = more ? found.subList(0, SHOWN) : found;
    model.addAttribute("entries", shown);
    model.addAttribute("next", more ? shown.get(SHOWN - 1).id() : "");
    model
        .addAttribute("about", about)
        .addAttribute("action", action)
        .addAttribute("before", before);
    model.addAttribute("actions", log.actions());
    model.addAttribute("titles", titles()).addAttribute("names", names.byPseudonym());
    model.addAttribute("zone", calendar.zone());
    return "survey/log";
  }

  private Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    for (RoundTitle round : rounds.titles()) {
      titles.put(round.id(), round.title());
    }
    return titles;
  }

  private static @Nullable String given(String parameter) {
    return parameter.isBlank() ? null : parameter.strip();
  }
}
