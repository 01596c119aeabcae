package cambium.survey.page;

import cambium.organization.Layer;
import cambium.organization.OrgTree;
import cambium.organization.Person;
import cambium.platform.security.Viewer;
import cambium.survey.people.CsvError;
import cambium.survey.people.Directory;
import cambium.survey.people.ImportingPeople.Outcome;
import cambium.survey.people.PreviewingPeople;
import cambium.survey.people.PreviewingPeople.Look;
import cambium.survey.people.ReadingPlacement;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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
  private final ReadingPlacement placement;
  private final PreviewingPeople previewing;
  private final String scimAddress;

  PeoplePage(
      Directory directory,
      ReadingPlacement placement,
      PreviewingPeople previewing,
      @Value("${cambium.survey-url}/scim/v2") String scimAddress) {
    this.directory = directory;
    this.placement = placement;
    this.previewing = previewing;
    this.scimAddress = scimAddress;
  }

  @GetMapping("/people")
  String people(Viewer viewer, Model model) {
    viewer.requireAdmin();
    describe(model);
    return "survey/people";
  }

  /**
   * Looks at a file, and takes it where it was looked at before and nothing has changed since.
   *
   * @param seen what the preview said of itself
   */
  @PostMapping("/people")
  String take(
      Viewer viewer,
      @RequestParam("file") MultipartFile file,
      @RequestParam(defaultValue = "false") boolean apply,
      @RequestParam(defaultValue = "") String seen,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
      Model model)
      throws IOException {
    viewer.requireAdmin();
    byte[] bytes = file.getBytes();
    Outcome outcome = apply ? previewing.take(bytes, seen) : new Outcome.Overtaken();
    if (outcome instanceof Outcome.Imported imported) {
      model.addAttribute("taken", imported);
    } else if (outcome instanceof Outcome.Refused refused) {
      refuse(model, refused.errors());
    } else {
      model.addAttribute("again", apply).addAttribute("chooseAgain", fragment == null);
      look(model, previewing.look(bytes));
    }
    describe(model);
    return fragment == null ? "survey/people" : "survey/people :: result";
  }

  private static void look(Model model, Look look) {
    if (look instanceof Look.Changes changes) {
      model.addAttribute("preview", PreviewView.of(changes.preview()));
    } else if (look instanceof Look.Refused refused) {
      refuse(model, refused.errors());
    }
  }

  private static void refuse(Model model, List<CsvError> errors) {
    model.addAttribute("count", errors.size());
    model.addAttribute("errors", errors.stream().limit(ERRORS_SHOWN).toList());
  }

  private void describe(Model model) {
    directory
        .people()
        .tree()
        .ifPresent(
            tree -> model.addAttribute("layers", perLayer(tree)).addAttribute("size", tree.size()));
    model.addAttribute("waiting", UnplacedView.of(placement.now()));
    model.addAttribute("scimAddress", scimAddress);
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
