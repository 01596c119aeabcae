package cambium.survey.page;

import cambium.organization.Person;
import cambium.platform.security.Viewer;
import cambium.platform.web.Problem;
import cambium.survey.erasure.ErasingPerson;
import cambium.survey.people.Directory;
import cambium.survey.people.People;
import cambium.survey.people.RemovingPerson.Obstacle;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody is forgotten, after a look at what that means. Addresses never name anybody. */
@Controller
@RequestMapping("/erasure")
class ErasurePage {
  private final ErasingPerson erasing;
  private final Directory directory;

  ErasurePage(ErasingPerson erasing, Directory directory) {
    this.erasing = erasing;
    this.directory = directory;
  }

  @GetMapping
  String ask(Viewer viewer, @RequestParam(defaultValue = "") String state, Model model) {
    viewer.requireAdmin();
    model.addAttribute("state", state);
    return "survey/erasure";
  }

  @PostMapping
  String look(Viewer viewer, @RequestParam String person, Model model) {
    viewer.requireAdmin();
    return person.isBlank() ? "redirect:/erasure" : confirm(person.strip(), model);
  }

  @PostMapping("/confirmed")
  String erase(Viewer viewer, @RequestParam String person, Model model) {
    viewer.requireAdmin();
    try {
      return "redirect:/erasure?state=" + (erasing.erase(person) ? "done" : "begun");
    } catch (Problem refused) {
      return confirm(person, model);
    }
  }

  private String confirm(String typed, Model model) {
    People people = directory.people();
    Optional<Person> known = people.find(typed).or(() -> people.findByEmail(typed));
    String id = known.map(Person::id).orElse(typed);
    model.addAttribute("person", id);
    model.addAttribute("name", known.map(Person::name).orElse(""));
    Optional<Obstacle> obstacle = erasing.obstacle(id);
    model.addAttribute("root", obstacle.filter(Obstacle.Root.class::isInstance).isPresent());
    model.addAttribute("led", obstacle.map(each -> led(each, people)).orElse(List.of()));
    return "survey/erasure-confirm";
  }

  private static List<String> led(Obstacle obstacle, People people) {
    return obstacle instanceof Obstacle.Leads leads
        ? leads.persons().stream()
            .map(id -> people.find(id).map(person -> person.name() + " (" + id + ")").orElse(id))
            .toList()
        : List.of();
  }
}
