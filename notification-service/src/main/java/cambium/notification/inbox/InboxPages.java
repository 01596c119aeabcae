package cambium.notification.inbox;

import cambium.notification.delivery.Addresses;
import cambium.notification.inbox.Inbox.Opened;
import cambium.notification.wording.Texts;
import cambium.platform.security.Viewer;
import cambium.platform.web.Problem;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of what came to me. */
@Controller
class InboxPages {
  private final Inbox inbox;
  private final Addresses addresses;

  InboxPages(Inbox inbox, Addresses addresses) {
    this.inbox = inbox;
    this.addresses = addresses;
  }

  @GetMapping("/")
  String inbox(Viewer viewer, Locale locale, Model model) {
    model.addAttribute("rounds", inbox.of(viewer, Texts.in(locale.getLanguage())));
    model.addAttribute("administers", viewer.admin());
    return "notification/inbox";
  }

  @GetMapping("/rounds/{round}/{page}")
  String message(
      @PathVariable String round,
      @PathVariable String page,
      Viewer viewer,
      Locale locale,
      Model model) {
    Opened opened =
        inbox
            .open(viewer, round, page, Texts.in(locale.getLanguage()))
            .orElseThrow(() -> Problem.notFound("Nothing like this came to you."));
    model.addAttribute("message", opened.message());
    model.addAttribute("closedOn", opened.closedOn());
    model.addAttribute("dashboard", opened.leads() ? addresses.analyticsUrl() : null);
    model.addAttribute("administers", viewer.admin());
    return "notification/message";
  }
}
