package cambium.survey.page;

import cambium.survey.calendar.CalendarSettings;
import cambium.survey.response.AnswerSheet;
import cambium.survey.response.AnsweringByForm;
import cambium.survey.response.Outcome;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The questions as plain forms. There is no session and no cookie: each form carries the token in
 * its body, which is all its authority, and an address never does.
 */
@Controller
class PlainAnswerPage {
  private final AnsweringByForm answering;
  private final AnswerTexts texts;
  private final MessageSource messages;
  private final CalendarSettings calendar;

  PlainAnswerPage(
      AnsweringByForm answering,
      AnswerTexts texts,
      MessageSource messages,
      CalendarSettings calendar) {
    this.answering = answering;
    this.texts = texts;
    this.messages = messages;
    this.calendar = calendar;
  }

  /** What follows on a code: the questions, or what stands already. Empty for an unknown token. */
  Optional<ModelAndView> open(String token, Locale locale, HttpServletResponse response) {
    return find(token, locale, response).map(desk -> desk.show(Filled.nothing()));
  }

  @GetMapping("/code/answers")
  String nothingToRead() {
    return "redirect:/code";
  }

  @PostMapping("/code/answers")
  ModelAndView answer(
      @RequestParam MultiValueMap<String, String> fields,
      Locale locale,
      HttpServletResponse response) {
    String token = fields.getFirst("token");
    return find(token == null ? "" : token, locale, response)
        .map(desk -> follow(desk, Filled.of(fields), wish(fields)))
        .orElseGet(() -> CodePage.page("", "over", HttpStatus.NOT_FOUND, response));
  }

  private static String wish(MultiValueMap<String, String> fields) {
    String wish = fields.getFirst("do");
    return wish == null ? "" : wish;
  }

  private ModelAndView follow(PlainDesk desk, Filled filled, String wish) {
    if (!desk.isOpen()) {
      return desk.page("ended", HttpStatus.CONFLICT);
    }
    return switch (wish) {
      case "send" -> send(desk, filled);
      case "change" -> desk.form(desk.given(), Map.of(), HttpStatus.OK);
      case "ask" -> desk.page("withdrawal", HttpStatus.OK);
      case "withdraw" -> withdraw(desk);
      case "leave" -> desk.show(Filled.nothing());
      case "withdrawn" -> desk.page("withdrawn", HttpStatus.OK);
      default -> desk.show(filled);
    };
  }

  private ModelAndView send(PlainDesk desk, Filled filled) {
    var questions = desk.questions(filled, Map.of());
    Outcome outcome =
        answering.submit(desk.token(), filled.answers(questions), filled.comments(questions));
    if (outcome instanceof Outcome.Refused refused) {
      return desk.form(filled, desk.errors(questions, refused), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (outcome instanceof Outcome.Stored stored) {
      return desk.thanks(stored.receipt(), stored.version());
    }
    return desk.page("ended", HttpStatus.CONFLICT);
  }

  private ModelAndView withdraw(PlainDesk desk) {
    return answering.withdraw(desk.token()) instanceof Outcome.Withdrawn
        ? desk.page("withdrawn", HttpStatus.OK)
        : desk.page("ended", HttpStatus.CONFLICT);
  }

  private Optional<PlainDesk> find(String token, Locale locale, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    return answering
        .sheet(token, locale.getLanguage())
        .map(
            sheet ->
                new PlainDesk(token, sheet, texts.wording(locale, gaps(sheet, locale)), locale));
  }

  private Map<String, Object> gaps(AnswerSheet sheet, Locale locale) {
    int k = sheet.minimumGroup();
    String pattern = messages.getMessage("code.moment", null, locale);
    return Map.of(
        "k",
        k,
        "others",
        k - 1,
        "twice",
        2 * k,
        "fourfold",
        4 * k,
        "until",
        Moments.of(sheet.closesAt(), calendar.zone(), pattern, locale));
  }
}
