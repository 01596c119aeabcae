package cambium.survey.invitation;

import cambium.organization.Person;
import cambium.platform.security.Viewer;
import cambium.platform.web.Problem;
import cambium.survey.people.Directory;
import cambium.survey.people.People;
import cambium.survey.round.Round;
import cambium.survey.round.Rounds;
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
  private final InvitationStore invitations;
  private final Directory directory;

  CodesController(Rounds rounds, InvitationStore invitations, Directory directory) {
    this.rounds = rounds;
    this.invitations = invitations;
    this.directory = directory;
  }

  @GetMapping("/api/rounds/{id}/codes")
  List<IssuedCode> codes(Viewer viewer, @PathVariable String id) {
    viewer.requireAdmin();
    Round round = rounds.find(id).orElseThrow(() -> Problem.notFound("There is no such round."));
    String secret = round.secret();
    if (!round.isOpen() || secret == null) {
      return List.of();
    }
    People people = directory.people();
    return invitations.all(id).stream()
        .filter(Invitation::byCode)
        .map(Invitation::person)
        .sorted()
        .map(
            person ->
                new IssuedCode(
                    person,
                    people.find(person).map(Person::name).orElse(person),
                    Crockford.grouped(Tokens.code(secret, person))))
        .toList();
  }
}
