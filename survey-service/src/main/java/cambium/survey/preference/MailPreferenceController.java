package cambium.survey.preference;

import cambium.platform.security.Viewer;
import cambium.platform.web.Problem;
import cambium.survey.audit.AuditLog;
import cambium.survey.people.Directory;
import cambium.survey.preference.ChoosingMailHours.Choice;
import cambium.survey.preference.MailHours.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The hours of somebody's mail, for administrators; people choose by a link in their mails. */
@RestController
@RequestMapping("/api/mail-preferences/{person}")
class MailPreferenceController {

  record Wanted(
      @Nullable Integer from,
      @Nullable Integer until,
      @Nullable Boolean everyDay,
      @Nullable Boolean reminders) {}

  record Held(
      String person, int from, int until, boolean everyDay, boolean reminders, boolean chosen) {}

  private final ChoosingMailHours choosing;
  private final Directory directory;
  private final AuditLog log;

  MailPreferenceController(ChoosingMailHours choosing, Directory directory, AuditLog log) {
    this.choosing = choosing;
    this.directory = directory;
    this.log = log;
  }

  @GetMapping
  Held show(Viewer viewer, @PathVariable String person) {
    viewer.requireAdmin();
    return held(known(person));
  }

  @PutMapping
  Held choose(Viewer viewer, @PathVariable String person, @RequestBody Wanted wanted) {
    viewer.requireAdmin();
    known(person);
    MailHours hours = hours(wanted);
    boolean reminders = !Boolean.FALSE.equals(wanted.reminders());
    choosing.choose(person, hours, reminders);
    log.note(
        "mail-hours.set",
        log.pseudonym(person),
        Map.of(
            "hours", hours.from() + "-" + hours.until(),
            "everyDay", String.valueOf(hours.everyDay()),
            "reminders", String.valueOf(reminders)));
    return held(person);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget(Viewer viewer, @PathVariable String person) {
    viewer.requireAdmin();
    choosing.forget(known(person));
    log.note("mail-hours.forgotten", log.pseudonym(person), Map.of());
  }

  private static MailHours hours(Wanted wanted) {
    List<FieldError> errors = new ArrayList<>();
    Integer from = wanted.from();
    Integer until = wanted.until();
    if (from == null) {
      errors.add(new FieldError("from", "is required"));
    }
    if (until == null) {
      errors.add(new FieldError("until", "is required"));
    }
    if (from != null && until != null) {
      MailHours hours = new MailHours(from, until, Boolean.TRUE.equals(wanted.everyDay()));
      errors.addAll(hours.errors());
      if (errors.isEmpty()) {
        return hours;
      }
    }
    FieldError first = errors.get(0);
    throw Problem.invalid(first.field() + " " + first.message()).with("errors", errors);
  }

  private String known(String person) {
    return directory
        .people()
        .find(person)
        .orElseThrow(() -> Problem.notFound("There is no such person."))
        .id();
  }

  private Held held(String person) {
    Choice choice = choosing.of(person);
    MailHours hours = choice.hours();
    return new Held(
        person, hours.from(), hours.until(), hours.everyDay(), choice.reminders(), choice.chosen());
  }
}
