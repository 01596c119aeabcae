package cambium.survey.page;

import cambium.survey.response.AnswerSheet;
import cambium.survey.response.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The plain pages of one person, in one language. */
record PlainDesk(String token, AnswerSheet sheet, Wording wording, Locale locale) {
  private static final String ALL = "*";
  private static final double SECONDS_PER_QUESTION = 9;

  boolean isOpen() {
    return sheet.open();
  }

  /** What is being filled in, else what stands, else the empty form. */
  ModelAndView show(Filled filled) {
    if (!isOpen()) {
      return page("ended", HttpStatus.OK);
    }
    return filled.isNothing() && sheet.standing().isPresent()
        ? sheet.standing().map(it -> thanks(it.receipt(), it.version())).orElseThrow()
        : form(filled, Map.of(), HttpStatus.OK);
  }

  Filled given() {
    return sheet.standing().map(Filled::of).orElseGet(Filled::nothing);
  }

  List<PlainQuestion> questions(Filled filled, Map<String, String> errors) {
    return new PlainQuestions(locale.getLanguage(), wording.say("yes"), wording.say("no"))
        .of(sheet.questionnaire()).stream()
            .map(
                question ->
                    question.filled(
                        filled.of(question.id()), errors.getOrDefault(question.id(), "")))
            .toList();
  }

  /** By item, in the reader's words. */
  Map<String, String> errors(List<PlainQuestion> questions, Outcome.Refused refused) {
    var errors = new HashMap<String, String>();
    for (var error : refused.errors()) {
      questions.stream()
          .filter(question -> question.id().equals(error.item()))
          .forEach(question -> errors.put(question.id(), what(question)));
    }
    if (errors.isEmpty()) {
      errors.put(ALL, wording.say("review.empty"));
      questions.stream()
          .filter(PlainQuestion::required)
          .forEach(question -> errors.put(question.id(), what(question)));
    }
    return errors;
  }

  private String what(PlainQuestion question) {
    var value = question.value().strip();
    if (value.isEmpty()) {
      return wording.say("review.missing");
    }
    return question.isComment() && value.codePointCount(0, value.length()) > question.longest()
        ? wording.say("comment.too-long").replace("{n}", Integer.toString(question.longest()))
        : wording.say("refused.item");
  }

  ModelAndView form(Filled filled, Map<String, String> errors, HttpStatus status) {
    var questions = questions(filled, errors);
    return page("form", status)
        .addObject("questions", questions)
        .addObject("minutes", minutes(questions))
        .addObject("voluntary", questions.stream().noneMatch(PlainQuestion::required))
        .addObject("comments", questions.stream().anyMatch(PlainQuestion::isComment))
        .addObject("wrong", questions.stream().filter(each -> !each.error().isEmpty()).toList())
        .addObject("failed", !errors.isEmpty())
        .addObject("problem", errors.getOrDefault(ALL, wording.say("refused.text")));
  }

  private String minutes(List<PlainQuestion> questions) {
    long minutes = Math.max(1, (long) Math.ceil(questions.size() * SECONDS_PER_QUESTION / 60));
    return wording.say("minutes").replace("{n}", Long.toString(minutes));
  }

  ModelAndView thanks(String receipt, int version) {
    return page("thanks", HttpStatus.OK)
        .addObject(
            "paragraphs", sheet.decided().map(String::lines).stream().flatMap(it -> it).toList())
        .addObject("receipt", receipt)
        .addObject(
            "version", wording.say("sent.version").replace("{n}", Integer.toString(version)));
  }

  ModelAndView page(String state, HttpStatus status) {
    return new ModelAndView("survey/plain", status)
        .addObject("state", state)
        .addObject("again", state.equals("withdrawal") ? "ask" : state)
        .addObject("token", token)
        .addObject("sheet", sheet)
        .addObject("words", wording);
  }
}
