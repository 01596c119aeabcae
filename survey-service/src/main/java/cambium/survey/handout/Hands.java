package cambium.survey.handout;

import cambium.organization.Person;
import cambium.platform.web.Problem;
import cambium.survey.handout.Hand.Waiting;
import cambium.survey.invitation.PersonalLinks;
import cambium.survey.people.Directory;
import cambium.survey.people.People;
import cambium.survey.round.Round;
import cambium.survey.round.Rounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Finds out who gets a card in a round, and from whom. */
@Component
class Hands {
  private static final Comparator<Waiting> BY_NAME =
      Comparator.comparing(Waiting::name).thenComparing(Waiting::person);

  private final Rounds rounds;
  private final PersonalLinks links;
  private final Directory directory;

  Hands(Rounds rounds, PersonalLinks links, Directory directory) {
    this.rounds = rounds;
    this.links = links;
    this.directory = directory;
  }

  /**
   * The round whose cards are asked for.
   *
   * @throws Problem if there is no such round, or if nobody can use a card of it
   */
  Round open(String id) {
    Round round = rounds.find(id).orElseThrow(() -> Problem.notFound("There is no such round."));
    if (!round.isOpen()) {
      throw Problem.conflict(
          "round-state",
          "Not in this state",
          "Codes exist while a round is open; this one is " + round.state() + ".");
    }
    return round;
  }

  /** Everybody without a mailbox, by the manager who can hand a card to them. */
  List<Hand> of(Round round) {
    People people = directory.people();
    Map<String, List<Waiting>> byManager = new TreeMap<>();
    links.eachByCode(
        round,
        id ->
            people
                .find(id)
                .ifPresent(
                    person ->
                        byManager
                            .computeIfAbsent(managerOf(person), each -> new ArrayList<>())
                            .add(new Waiting(id, person.name(), person.language()))));
    return byManager.entrySet().stream()
        .map(entry -> hand(people.find(entry.getKey()).orElseThrow(), entry.getValue()))
        .sorted(Comparator.comparing(Hand::name).thenComparing(Hand::manager))
        .toList();
  }

  private static String managerOf(Person person) {
    return person.manager() == null ? person.id() : person.manager();
  }

  private static Hand hand(Person manager, List<Waiting> waiting) {
    String unit = manager.unit() == null ? "" : manager.unit();
    List<Waiting> sorted = waiting.stream().sorted(BY_NAME).toList();
    return new Hand(manager.id(), manager.name(), unit, manager.language(), sorted);
  }
}
