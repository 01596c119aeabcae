package cambium.standalone.mail;

import cambium.embedded.CaughtMail;
import cambium.embedded.MailCatcher;
import cambium.platform.web.Problem;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Shows the mails, newest first, as a page and as JSON. */
@Controller
class MailboxController {

  private static final int MOST_IN_ONE_ANSWER = 10_000;

  /** A mail's own HTML runs nothing and loads nothing; its links open beside the mailbox. */
  private static final String MAIL_POLICY =
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
          + " style-src 'unsafe-inline'; img-src data:; base-uri 'self'; frame-ancestors 'self'";

  private final MailCatcher mails;

  MailboxController(MailCatcher mails) {
    this.mails = mails;
  }

  @GetMapping(path = "/mail", produces = MediaType.TEXT_HTML_VALUE)
  String page(
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    int count = mails.count(to.strip());
    Page shown = Page.of(page, count);
    model.addAttribute("to", to.strip());
    model.addAttribute("count", count);
    model.addAttribute("page", shown);
    model.addAttribute("mails", mails.newestFirst(to.strip(), shown.skip(), Page.SIZE));
    return "standalone/mailbox";
  }

  @GetMapping(path = "/mail", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<CaughtMail> list(
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "0") int skip,
      @RequestParam(defaultValue = "" + MOST_IN_ONE_ANSWER) int limit) {
    return mails.newestFirst(
        to.strip(), Math.max(0, skip), Math.max(0, Math.min(limit, MOST_IN_ONE_ANSWER)));
  }

  @GetMapping(path = "/mail/{id}", produces = MediaType.TEXT_HTML_VALUE)
  String mail(@PathVariable String id, Model model) {
    model.addAttribute("mail", find(id));
    return "standalone/mail";
  }

  @GetMapping(path = "/mail/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  CaughtMail read(@PathVariable String id) {
    return find(id);
  }

  @GetMapping(path = "/mail/{id}/html", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> html(@PathVariable String id) {
    return ResponseEntity.ok()
        .header("Content-Security-Policy", MAIL_POLICY)
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .body("<base target=\"_blank\">" + find(id).html());
  }

  private CaughtMail find(String id) {
    return mails.find(id).orElseThrow(() -> Problem.notFound("There is no mail " + id + "."));
  }
}
