package cambium.survey.handout;

import cambium.platform.web.Languages;
import cambium.survey.calendar.CalendarSettings;
import cambium.survey.round.Round;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Lays cards out on sheets, as a page that only a printer sees. */
@Component
class CardSheets {
  private static final int CARDS_ON_A_SHEET = 8;

  private final ITemplateEngine templates;
  private final MessageSource messages;
  private final ZoneId zone;
  private final String address;

  /** One sheet of paper; a manager's cards never share one with another's. */
  record Sheet(String language, String heading, List<Card> cards) {}

  /** What a card says, in its person's language. */
  record Said(
      String round,
      String what,
      String scan,
      String type,
      String address,
      String until,
      String alt) {}

  CardSheets(
      ITemplateEngine templates,
      MessageSource messages,
      CalendarSettings calendar,
      @Value("${cambium.survey-url}") String surveyUrl) {
    this.templates = templates;
    this.messages = messages;
    this.zone = calendar.zone();
    this.address = surveyUrl.replaceFirst("^https?://", "") + "/code";
  }

  static int sheets(int cards) {
    return (cards + CARDS_ON_A_SHEET - 1) / CARDS_ON_A_SHEET;
  }

  List<Sheet> of(Hand hand, List<Card> cards) {
    List<Sheet> sheets = new ArrayList<>();
    for (int from = 0; from < cards.size(); from += CARDS_ON_A_SHEET) {
      int to = Math.min(from + CARDS_ON_A_SHEET, cards.size());
      sheets.add(new Sheet(hand.language(), heading(hand), cards.subList(from, to)));
    }
    return sheets;
  }

  String page(Round round, List<Sheet> sheets, Locale reader) {
    Context context = new Context(reader);
    context.setVariable("round", round);
    context.setVariable("sheets", sheets);
    Map<String, Said> said = new HashMap<>();
    for (String language : Languages.ALL) {
      said.put(language, said(round, Locale.forLanguageTag(language)));
    }
    context.setVariable("said", said);
    return templates.process("survey/print/cards", context);
  }

  private Said said(Round round, Locale locale) {
    String until =
        DateTimeFormatter.ofPattern(say(locale, "survey.mail.invitation.moment"), locale)
            .format(round.closesAt().atZone(zone));
    return new Said(
        round.title(),
        say(locale, "card.what", round.minimumGroup() - 1),
        say(locale, "card.scan"),
        say(locale, "card.type"),
        address,
        say(locale, "card.until", until),
        say(locale, "card.alt"));
  }

  private String heading(Hand hand) {
    Locale locale = Locale.forLanguageTag(hand.language());
    String name = hand.unit().isEmpty() ? hand.name() : hand.name() + ", " + hand.unit();
    return say(locale, "card.hand-out", name);
  }

  private String say(Locale locale, String key, Object... values) {
    return messages.getMessage(key, values, locale);
  }
}
