package cambium.survey.questionnaire;

import cambium.survey.published.AskedQuestionnaire;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is asked, as its author wrote it and as it was understood. Immutable. */
public final class Questionnaire {
  private final String id;
  private final Map<String, String> title;
  private final List<Module> modules;
  private final List<Item> items;
  private final List<Scale> scales;
  private final JsonNode source;

  Questionnaire(
      String id,
      Map<String, String> title,
      List<Module> modules,
      List<Item> items,
      List<Scale> scales,
      JsonNode source) {
    this.id = id;
    this.title = title;
    this.modules = modules;
    this.items = items;
    this.scales = scales;
    this.source = source;
  }

  public String id() {
    return id;
  }

  /** The title in each language. */
  public Map<String, String> title() {
    return title;
  }

  /** The names of the modules that a round may pick. */
  public List<String> modules() {
    return modules.stream().map(Module::id).toList();
  }

  /** What a round may pick, as its author described it. */
  public List<Module> describedModules() {
    return modules;
  }

  /** How many things it asks, open questions included. */
  public int itemCount() {
    return items.size();
  }

  public int scaleCount() {
    return scales.size();
  }

  List<Item> items() {
    return items;
  }

  List<Scale> scales() {
    return scales;
  }

  /** SurveyJS JSON as its author wrote it. */
  public JsonNode source() {
    return source;
  }

  /** What its author should look at once more. */
  public List<Warning> warnings() {
    return Warnings.of(this);
  }

  /** Those of {@code wanted} that this questionnaire does not have. */
  public List<String> unknownModules(List<String> wanted) {
    return wanted.stream().filter(name -> !isCore(name) && module(name).isEmpty()).toList();
  }

  /** The core and the wanted modules, by id or name: what one round asks. */
  public Questionnaire with(List<String> wanted) {
    if (!unknownModules(wanted).isEmpty()) {
      throw new IllegalArgumentException("no such modules: " + unknownModules(wanted));
    }
    Set<String> picked =
        wanted.stream()
            .flatMap(name -> module(name).stream())
            .map(Module::id)
            .collect(Collectors.toSet());
    List<Item> asked = items.stream().filter(item -> isAsked(item, picked)).toList();
    Set<String> ids = asked.stream().map(Item::id).collect(Collectors.toSet());
    List<Scale> measured =
        scales.stream().filter(scale -> ids.contains(scale.items().get(0))).toList();
    List<Module> left = modules.stream().filter(m -> picked.contains(m.id())).toList();
    return new Questionnaire(id, title, left, asked, measured, Rendering.ofModules(source, picked));
  }

  /** What {@code round.opened} tells of it. */
  public AskedQuestionnaire published() {
    return Measures.of(this);
  }

  /** SurveyJS JSON of what this person is asked, texts in all languages. */
  public JsonNode askedOf(Respondent respondent) {
    return Rendering.of(
        source, itemsFor(respondent).map(Item::element).collect(Collectors.toSet()));
  }

  /** Whether this person may answer so, and what is kept of it. */
  public AnswerCheck check(
      Respondent respondent, @Nullable JsonNode answers, @Nullable JsonNode comments) {
    return AnswerCheck.of(items, respondent, answers, comments);
  }

  Stream<Item> itemsFor(Respondent respondent) {
    return items.stream().filter(item -> item.audience().includes(respondent));
  }

  private static boolean isCore(String name) {
    return name.equalsIgnoreCase("core");
  }

  private static boolean isAsked(Item item, Set<String> picked) {
    String module = item.audience().module();
    return module == null || picked.contains(module);
  }

  private Optional<Module> module(String name) {
    return modules.stream().filter(module -> module.isCalled(name)).findFirst();
  }
}
