package cambium.survey.page;

import cambium.platform.security.Viewer;
import cambium.survey.handout.CardsFile;
import cambium.survey.handout.Hand;
import cambium.survey.handout.PrintingCodes;
import cambium.survey.handout.PrintingCodes.Wanted;
import cambium.survey.round.ReadingRounds;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is given a card with a code, and from whom; here a lost one is printed again. */
@Controller
class CodesPage {
  private static final int MOST_FOUND = 20;

  private final PrintingCodes printing;
  private final ReadingRounds rounds;

  /** A manager, and how many files this manager's cards fill. */
  record Row(String manager, String name, String unit, int cards, int parts) {}

  /** Somebody whose card can be printed again. */
  record Found(String person, String name, String manager) {}

  CodesPage(PrintingCodes printing, ReadingRounds rounds) {
    this.printing = printing;
    this.rounds = rounds;
  }

  @GetMapping("/rounds/{id}/codes")
  String show(
      Viewer viewer,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      Locale locale,
      Model model) {
    viewer.requireAdmin();
    List<Hand> hands = printing.hands(id);
    model.addAttribute("round", rounds.one(id));
    model.addAttribute("hands", hands.stream().map(CodesPage::row).toList());
    model.addAttribute("parts", PrintingCodes.parts(hands));
    model.addAttribute("cards", hands.stream().mapToInt(hand -> hand.waiting().size()).sum());
    model.addAttribute("name", name);
    model.addAttribute("found", name.isBlank() ? List.of() : found(hands, name.strip(), locale));
    return "survey/codes";
  }

  @GetMapping("/rounds/{id}/codes.pdf")
  ResponseEntity<byte[]> print(
      Viewer viewer, @PathVariable String id, @ModelAttribute Wanted wanted, Locale locale) {
    viewer.requireAdmin();
    return CardsFile.of(id, printing.print(id, wanted, locale));
  }

  private static Row row(Hand hand) {
    int parts = PrintingCodes.parts(List.of(hand));
    return new Row(hand.manager(), hand.name(), hand.unit(), hand.waiting().size(), parts);
  }

  private static List<Found> found(List<Hand> hands, String name, Locale locale) {
    String wanted = name.toLowerCase(locale);
    return hands.stream()
        .flatMap(
            hand ->
                hand.waiting().stream()
                    .filter(
                        each ->
                            each.name().toLowerCase(locale).contains(wanted)
                                || each.person().equalsIgnoreCase(name))
                    .map(each -> new Found(each.person(), each.name(), hand.name())))
        .limit(MOST_FOUND)
        .toList();
  }
}
