package cambium.survey.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one element of a page: its items. What is not understood is refused where it stands. */
final class ElementReader {
  private static final Set<String> COMMON =
      Looks.and("type", "name", "title", "description", "isRequired", "visibleFor", "notRoot");
  private static final int LONGEST_ID = 64;

  /** How newer SurveyJS writes isAllRowRequired. */
  static final String EACH_ROW = "eachRowRequired";

  private final JsonAt element;
  private final @Nullable String module;
  private final String name;

  private ElementReader(JsonAt element, @Nullable String module) {
    this.element = element;
    this.module = module;
    this.name = id(element.at("name"));
  }

  static List<Item> read(JsonAt element, @Nullable String module) {
    if (!element.node().isObject()) {
      element.refuse("must be an object");
      return List.of();
    }
    return new ElementReader(element, module).items();
  }

  /**
   * An id is a key of the answers: short, and without the characters that stores give a meaning.
   */
  static String id(JsonAt at) {
    String id = at.text();
    if (id == null) {
      return "";
    }
    boolean plain = id.chars().noneMatch(c -> c == '.' || c == '$' || Character.isISOControl(c));
    if (!plain || id.length() > LONGEST_ID) {
      at.refuse("must be at most " + LONGEST_ID + " characters, without . and $");
    }
    return id;
  }

  private List<Item> items() {
    return switch (element.node().path("type").asString("")) {
      case "rating" -> rating();
      case "radiogroup" -> one(Set.of("choices"), Points.ofValues(element, "choices"));
      case "boolean" -> {
        Texts.check(element, "labelTrue");
        Texts.check(element, "labelFalse");
        yield one(
            Set.of("labelTrue", "labelFalse", "renderAs", "swapOrder"), new AnswerKind.YesNo());
      }
      case "comment" -> comment();
      case "matrix" -> matrix();
      default -> {
        element.at("type").refuse("must be rating, radiogroup, matrix, boolean or comment");
        yield List.of();
      }
    };
  }

  private List<Item> rating() {
    Texts.check(element, "minRateDescription");
    Texts.check(element, "maxRateDescription");
    if (element.has("rateValues")) {
      return one(
          Set.of("rateValues", "minRateDescription", "maxRateDescription", Points.MEASURE),
          Points.ofRating(element, Points.ofValues(element, "rateValues")));
    }
    return one(
        Set.of(
            "rateMin",
            "rateMax",
            "rateStep",
            "rateCount",
            "minRateDescription",
            "maxRateDescription",
            Points.MEASURE),
        Points.ofRating(element, Points.ofRange(element)));
  }

  private List<Item> comment() {
    int longest = AnswerKind.FreeText.LONGEST;
    int maxLength = element.integer("maxLength", longest);
    if (maxLength < 1 || maxLength > longest) {
      element.at("maxLength").refuse("must lie between 1 and " + longest);
    }
    Texts.check(element, "placeholder");
    return one(
        Set.of("maxLength", "placeholder", "rows", "autoGrow", "allowResize"),
        new AnswerKind.FreeText(maxLength));
  }

  private List<Item> one(Set<String> own, AnswerKind answer) {
    refuseOthers(own);
    var title = Texts.of(element, "title", name);
    return List.of(new Item(name, element.pointer(), name, title, audience(), required(), answer));
  }

  private List<Item> matrix() {
    refuseOthers(Set.of("columns", "rows", "cellType", "isAllRowRequired", EACH_ROW));
    Texts.check(element, "title");
    if (element.has("cellType") && !element.at("cellType").node().asString("").equals("radio")) {
      element.at("cellType").refuse("must be radio: one choice per row");
    }
    AnswerKind points = Points.ofValues(element, "columns");
    boolean allRows = element.bool("isAllRowRequired");
    boolean everyRow = element.bool(EACH_ROW) || allRows || required();
    List<Item> items = new ArrayList<>();
    for (JsonAt row : element.list("rows")) {
      boolean named = row.node().isObject() && row.isObjectOf(Set.of("value", "text"));
      String id = id(named ? row.at("value") : row);
      var title = named ? Texts.of(row, "text", id) : Texts.of(element, "", id);
      items.add(new Item(id, row.pointer(), name, title, audience(), everyRow, points));
    }
    if (items.isEmpty()) {
      element.at("rows").refuse("a matrix needs rows");
    }
    return items;
  }

  private void refuseOthers(Set<String> own) {
    Set<String> supported = new HashSet<>(COMMON);
    supported.addAll(own);
    element.isObjectOf(supported);
    Texts.check(element, "description");
  }

  private boolean required() {
    return element.bool("isRequired");
  }

  private Audience audience() {
    return Audience.of(element, module);
  }
}
