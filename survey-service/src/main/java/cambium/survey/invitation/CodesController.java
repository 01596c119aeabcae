package cambium.survey.invitation;

import cambium.organization.Person;
import cambium.platform.security.Viewer;
import cambium.platform.web.Problem;
import cambium.survey.people.Directory;
import cambium.survey.people.People;
import cambium.survey.round.Round;
import cambium.survey.round.Rounds;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The codes to hand out, for administrators, while a round is open. */
@RestController
class CodesController {

  /** A code in groups of four, as it is handed out. */
  record IssuedCode(String person, String name, String code) {}

  private final Rounds rounds;
  private final PersonalLinks links;
  private final Directory directory;

  CodesController(Rounds rounds, PersonalLinks links, Directory directory) {
    this.rounds = rounds;
    this.links = links;
    this.directory = directory;
  }

  @GetMapping("/api/rounds/{id}/codes")
  List<IssuedCode> codes(Viewer viewer, @PathVariable String id) {
    viewer.requireAdmin();
    Round round = rounds.find(id).orElseThrow(() -> Problem.notFound("There is no such round."));
    List<String> persons = new ArrayList<>();
    if (round.isOpen()) {
      links.eachByCode(round, persons::add);
    }
    People people = directory.people();
    return persons.stream()
        .sorted()
        .flatMap(
            person -> links.code(round, person).map(code -> issued(person, code, people)).stream())
        .toList();
  }

  private static IssuedCode issued(String person, String code, People people) {
    return new IssuedCode(person, people.find(person).map(Person::name).orElse(person), code);
  }
}
