package cambium.survey.page;

import cambium.organization.Layer;
import cambium.organization.OrgTree;
import cambium.organization.Person;
import cambium.platform.security.Viewer;
import cambium.survey.people.Directory;
import cambium.survey.people.ImportingPeople;
import cambium.survey.people.ImportingPeople.Outcome;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Who is in the organisation, and a file that replaces it: looked at first, taken then. */
@Controller
class PeoplePage {

  private static final int ERRORS_SHOWN = 200;

  private final Directory directory;
  private final ImportingPeople importing;

  PeoplePage(Directory directory, ImportingPeople importing) {
    this.directory = directory;
    this.importing = importing;
  }

  @GetMapping("/people")
  String people(Viewer viewer, Model model) {
    viewer.requireAdmin();
    describe(model);
    return "survey/people";
  }

  @PostMapping("/people")
  String take(
      Viewer viewer,
      @RequestParam("file") MultipartFile file,
      @RequestParam(defaultValue = "false") boolean apply,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
      Model model)
      throws IOException {
    viewer.requireAdmin();
    Outcome outcome = importing.importAll(file.getBytes(), !apply);
    model.addAttribute("kind", kind(outcome, apply));
    if (outcome instanceof Outcome.Imported imported) {
      model.addAttribute("imported", imported);
    } else if (outcome instanceof Outcome.Refused refused) {
      model.addAttribute("count", refused.errors().size());
      model.addAttribute("errors", refused.errors().stream().limit(ERRORS_SHOWN).toList());
    }
    describe(model);
    return fragment == null ? "survey/people" : "survey/people :: result";
  }

  private static String kind(Outcome outcome, boolean applied) {
    if (outcome instanceof Outcome.Imported) {
      return applied ? "taken" : "preview";
    }
    return outcome instanceof Outcome.Refused ? "refused" : "overtaken";
  }

  private void describe(Model model) {
    directory
        .people()
        .tree()
        .ifPresent(
            tree -> model.addAttribute("layers", perLayer(tree)).addAttribute("size", tree.size()));
  }

  private static Map<Layer, Integer> perLayer(OrgTree tree) {
    var counts = new EnumMap<Layer, Integer>(Layer.class);
    for (Layer layer : Layer.values()) {
      counts.put(layer, 0);
    }
    for (Person person : tree.persons()) {
      counts.merge(tree.layer(person.id()), 1, Integer::sum);
    }
    return counts;
  }
}
