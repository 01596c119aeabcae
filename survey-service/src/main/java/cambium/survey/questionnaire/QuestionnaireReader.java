package cambium.survey.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads SurveyJS JSON. All that is wrong is told at once; nothing is dropped silently. */
final class QuestionnaireReader {
  private static final Set<String> TOP =
      Looks.and("title", "description", "locale", "pages", "elements", "scales", "modules");
  private static final Set<String> PAGE =
      Looks.and("name", "title", "description", "elements", "module");

  private final List<Flaw> problems = new ArrayList<>();
  private final List<Module> modules = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private final List<Scale> scales = new ArrayList<>();

  private QuestionnaireReader() {}

  static Reading read(String id, JsonNode json) {
    return new QuestionnaireReader().readAll(id, json);
  }

  private Reading readAll(String id, JsonNode json) {
    JsonAt top = new JsonAt(json, "", problems);
    if (!top.isObjectOf(TOP)) {
      return new Reading.Invalid(problems);
    }
    var title = Texts.of(top, "title", id);
    Texts.check(top, "description");
    for (JsonAt module : top.list("modules")) {
      Module read = module(module);
      if (read.isCalled("core") || modules.stream().anyMatch(read::sharesANameWith)) {
        module.at("id").refuse("another module is called so, or it is called core");
      }
      modules.add(read);
    }
    readPages(top);
    uniqueNames();
    List<JsonAt> places = top.list("scales");
    places.forEach(place -> scales.add(ScaleReader.read(place)));
    ScaleRules.hold(items, scales, places);
    return problems.isEmpty()
        ? new Reading.Valid(
            new Questionnaire(
                id, title, List.copyOf(modules), List.copyOf(items), List.copyOf(scales), json))
        : new Reading.Invalid(List.copyOf(problems));
  }

  private static Module module(JsonAt at) {
    at.isObjectOf(Set.of("id", "name", "title"));
    String id = ElementReader.id(at.at("id"));
    String name = at.has("name") ? ElementReader.id(at.at("name")) : id;
    return new Module(id, name, Texts.of(at, "title", name));
  }

  private void readPages(JsonAt top) {
    if (top.has("pages") && top.has("elements")) {
      top.at("elements").refuse("use pages or elements, not both");
    }
    elements(top, null);
    for (JsonAt page : top.list("pages")) {
      page.isObjectOf(PAGE);
      Texts.check(page, "title");
      Texts.check(page, "description");
      elements(page, pageModule(page));
    }
    if (items.stream().allMatch(Item::isComment)) {
      top.at("pages").refuse("asks nothing that can be scored");
    }
  }

  private void elements(JsonAt owner, @Nullable String module) {
    for (JsonAt element : owner.list("elements")) {
      items.addAll(ElementReader.read(element, module));
    }
  }

  private @Nullable String pageModule(JsonAt page) {
    if (!page.has("module")) {
      return null;
    }
    String id = page.at("module").node().asString("");
    if (modules.stream().noneMatch(module -> module.id().equals(id))) {
      page.at("module").refuse("there is no such module");
    }
    return id;
  }

  private void uniqueNames() {
    Set<String> seen = new HashSet<>();
    for (Item item : items) {
      if (!item.id().isEmpty() && !seen.add(item.id())) {
        problems.add(new Flaw(item.pointer(), "another item is called " + item.id()));
      }
    }
  }
}
