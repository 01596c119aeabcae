package cambium.survey.people;

import cambium.organization.Layer;
import cambium.organization.OrgTree;
import cambium.organization.Person;
import cambium.platform.security.Viewer;
import cambium.platform.web.Problem;
import cambium.survey.people.ImportingPeople.Outcome;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People, for administrators. */
@RestController
@RequestMapping("/api/people")
class PeopleController {
  private static final int LARGEST_PAGE = 1000;

  record Page(long version, int total, List<Listed> people) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Listed(
      String id,
      String name,
      @Nullable String email,
      @Nullable String manager,
      String language,
      Layer layer,
      @Nullable String unit,
      @Nullable String country) {}

  private final ImportingPeople importing;
  private final Directory directory;

  PeopleController(ImportingPeople importing, Directory directory) {
    this.importing = importing;
    this.directory = directory;
  }

  @PutMapping(consumes = "text/csv")
  @RequestBody(
      required = true,
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  Outcome.Imported replace(
      Viewer viewer,
      HttpServletRequest request,
      @RequestParam(defaultValue = "false") boolean dryRun)
      throws IOException {
    viewer.requireAdmin();
    Outcome outcome = importing.importAll(file(request), dryRun);
    if (outcome instanceof Outcome.Imported imported) {
      return imported;
    }
    if (outcome instanceof Outcome.Refused refused) {
      throw Problem.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "people-file",
              "The file has errors",
              "Nothing was changed. Correct what is listed and send the file again.")
          .with("errors", refused.errors());
    }
    throw Problem.conflict(
        "people-import-overtaken",
        "Another import was faster",
        "Nothing of this file was taken. Look at what is there now and send it again.");
  }

  /** Read into its own size where that is told, since a large file would else be there twice. */
  private static byte[] file(HttpServletRequest request) throws IOException {
    int told = request.getContentLength();
    if (told < 0) {
      return request.getInputStream().readAllBytes();
    }
    byte[] file = new byte[told];
    int read = request.getInputStream().readNBytes(file, 0, told);
    return read == told ? file : Arrays.copyOf(file, read);
  }

  /** For a broker or a service that lost what it had: everybody is published again. */
  @PostMapping("/republish")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void republish(Viewer viewer) {
    viewer.requireAdmin();
    if (!importing.publishAgain()) {
      throw Problem.conflict(
          "people-being-published",
          "People are being published",
          "The last import is still on its way to the other services. Try again when it arrived.");
    }
  }

  @GetMapping
  Page list(
      Viewer viewer,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "100") int size) {
    viewer.requireAdmin();
    if (page < 0 || size < 1 || size > LARGEST_PAGE) {
      throw Problem.invalid("page starts at 0; size lies between 1 and " + LARGEST_PAGE);
    }
    People people = directory.people();
    return people
        .tree()
        .map(
            tree -> {
              List<Person> all = tree.persons();
              int from = (int) Math.min((long) page * size, all.size());
              List<Person> shown = all.subList(from, Math.min(from + size, all.size()));
              return new Page(
                  people.version(), all.size(), shown.stream().map(p -> listed(p, tree)).toList());
            })
        .orElse(new Page(0, 0, List.of()));
  }

  private static Listed listed(Person person, OrgTree tree) {
    return new Listed(
        person.id(),
        person.name(),
        person.email(),
        person.manager(),
        person.language(),
        tree.layer(person.id()),
        person.unit(),
        person.country());
  }
}
