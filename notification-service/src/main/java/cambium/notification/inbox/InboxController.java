package cambium.notification.inbox;

import cambium.notification.wording.Texts;
import cambium.platform.security.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What came to the signed-in person, for programs. */
@RestController
class InboxController {
  private final Inbox inbox;

  InboxController(Inbox inbox) {
    this.inbox = inbox;
  }

  record Entry(
      String round, LocalDate closedOn, String kind, String subject, String lead, String page) {}

  @GetMapping("/api/inbox")
  List<Entry> inbox(Viewer viewer, Locale locale) {
    return inbox.of(viewer, Texts.in(locale.getLanguage())).stream()
        .flatMap(
            round ->
                round.entries().stream()
                    .map(
                        entry ->
                            new Entry(
                                round.round(),
                                round.closedOn(),
                                entry.kind(),
                                entry.subject(),
                                entry.lead(),
                                "/rounds/" + round.round() + "/" + entry.page())))
        .toList();
  }
}
