package cambium.survey.handout;

import cambium.platform.web.Problem;
import cambium.survey.audit.AuditLog;
import cambium.survey.handout.CardSheets.Sheet;
import cambium.survey.handout.Hand.Waiting;
import cambium.survey.invitation.PersonalLinks;
import cambium.survey.round.Round;
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
  // A page that is being laid out is large: what it takes must not grow with the organisation.
  private static final int SHEETS_IN_A_FILE = 50;

  private final Hands hands;
  private final PersonalLinks links;
  private final CardSheets sheets;
  private final AuditLog log;
  private final String surveyUrl;

  /**
   * Whose cards are wanted.
   *
   * @param manager whose people get one; null for everybody's
   * @param person who gets one; null for everybody
   * @param part which file of several, from 1; null where one is enough
   */
  public record Wanted(@Nullable String manager, @Nullable String person, @Nullable Integer part) {}

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

  /** How many files it takes to print the cards that all of these hand out. */
  public static int parts(List<Hand> hands) {
    int sheets = hands.stream().mapToInt(hand -> CardSheets.sheets(hand.waiting().size())).sum();
    return (sheets + SHEETS_IN_A_FILE - 1) / SHEETS_IN_A_FILE;
  }

  /**
   * A PDF to cut into cards.
   *
   * @param wanted whose cards
   * @param reader who prints them
   */
  public byte[] print(String id, Wanted wanted, Locale reader) {
    Round round = hands.open(id);
    List<Hand> chosen = hands.of(round).stream().flatMap(hand -> only(hand, wanted)).toList();
    int parts = parts(chosen);
    int part = wanted.part() == null ? 1 : wanted.part();
    if (parts == 0 || part < 1 || part > parts) {
      throw Problem.notFound("There is no such card: whoever has a mailbox is given none.");
    }
    if (parts > 1 && wanted.part() == null) {
      throw Problem.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "too-many-cards",
          "Too many cards for one file",
          "Ask for part=1 to part=%d, or for one manager at a time.".formatted(parts));
    }
    List<Sheet> all =
        chosen.stream().flatMap(hand -> sheets.of(hand, cards(round, hand)).stream()).toList();
    int from = (part - 1) * SHEETS_IN_A_FILE;
    List<Sheet> some = all.subList(from, Math.min(from + SHEETS_IN_A_FILE, all.size()));
    byte[] pdf = Printer.print(sheets.page(round, some, reader));
    log.note("codes.printed", id, details(some, wanted));
    return pdf;
  }

  private static Stream<Hand> only(Hand hand, Wanted wanted) {
    if (wanted.manager() != null && !hand.manager().equals(wanted.manager())) {
      return Stream.empty();
    }
    List<Waiting> waiting =
        hand.waiting().stream()
            .filter(each -> wanted.person() == null || each.person().equals(wanted.person()))
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

  private Map<String, String> details(List<Sheet> sheets, Wanted wanted) {
    Map<String, String> details = new LinkedHashMap<>();
    int cards = sheets.stream().mapToInt(sheet -> sheet.cards().size()).sum();
    details.put("cards", String.valueOf(cards));
    if (wanted.manager() != null) {
      details.put("manager", log.pseudonym(wanted.manager()));
    }
    if (wanted.person() != null) {
      details.put("person", log.pseudonym(wanted.person()));
    }
    return details;
  }
}
