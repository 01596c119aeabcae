package cambium.survey.handout;

import cambium.platform.web.Problem;
import cambium.survey.audit.AuditLog;
import cambium.survey.handout.CardSheets.Sheet;
import cambium.survey.handout.Hand.Waiting;
import cambium.survey.invitation.PersonalLinks;
import cambium.survey.round.Round;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Prints the cards of a round: all of them, those that one manager hands out, or one again. */
@Service
public class PrintingCodes {
  private static final int MOST_CARDS = 5000;
  private static final int SHEETS_AT_A_TIME = 25;

  private final Hands hands;
  private final PersonalLinks links;
  private final CardSheets sheets;
  private final AuditLog log;
  private final String surveyUrl;

  PrintingCodes(
      Hands hands,
      PersonalLinks links,
      CardSheets sheets,
      AuditLog log,
      @Value("${cambium.survey-url}") String surveyUrl) {
    this.hands = hands;
    this.links = links;
    this.sheets = sheets;
    this.log = log;
    this.surveyUrl = surveyUrl;
  }

  /** Who hands out how many, in the order of their names. */
  public List<Hand> hands(String round) {
    return hands.of(hands.open(round));
  }

  /**
   * A PDF to cut into cards.
   *
   * @param manager whose people get one; null for everybody's
   * @param person who gets one; null for everybody
   */
  public byte[] print(String id, @Nullable String manager, @Nullable String person, Locale reader) {
    Round round = hands.open(id);
    List<Hand> chosen =
        hands.of(round).stream().flatMap(hand -> only(hand, manager, person)).toList();
    int cards = chosen.stream().mapToInt(hand -> hand.waiting().size()).sum();
    if (cards == 0) {
      throw Problem.notFound("Nobody there is given a card: all of them have a mailbox.");
    }
    if (cards > MOST_CARDS) {
      throw Problem.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "too-many-cards",
          "Too many cards for one file",
          "%d cards are more than %d. Print them for one manager at a time."
              .formatted(cards, MOST_CARDS));
    }
    List<Sheet> all =
        chosen.stream().flatMap(hand -> sheets.of(hand, cards(round, hand)).stream()).toList();
    byte[] pdf = printed(round, all, reader);
    log.note("codes.printed", id, details(cards, manager, person));
    return pdf;
  }

  private static Stream<Hand> only(Hand hand, @Nullable String manager, @Nullable String person) {
    if (manager != null && !hand.manager().equals(manager)) {
      return Stream.empty();
    }
    List<Waiting> waiting =
        hand.waiting().stream()
            .filter(each -> person == null || each.person().equals(person))
            .toList();
    return waiting.isEmpty()
        ? Stream.empty()
        : Stream.of(new Hand(hand.manager(), hand.name(), hand.unit(), hand.language(), waiting));
  }

  private List<Card> cards(Round round, Hand hand) {
    return hand.waiting().stream()
        .map(
            each ->
                new Card(
                    each.person(),
                    each.name(),
                    each.language(),
                    links.code(round, each.person()).orElseThrow(),
                    surveyUrl + "/r#" + links.tokenByCode(round, each.person()).orElseThrow()))
        .toList();
  }

  /** Some sheets at a time, since a page that is being laid out is large. */
  private byte[] printed(Round round, List<Sheet> all, Locale reader) {
    List<byte[]> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += SHEETS_AT_A_TIME) {
      int to = Math.min(from + SHEETS_AT_A_TIME, all.size());
      parts.add(Printer.print(sheets.page(round, all.subList(from, to), reader)));
    }
    return Printer.bind(parts);
  }

  private static Map<String, String> details(
      int cards, @Nullable String manager, @Nullable String person) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("cards", String.valueOf(cards));
    if (manager != null) {
      details.put("manager", manager);
    }
    if (person != null) {
      details.put("person", person);
    }
    return details;
  }
}
