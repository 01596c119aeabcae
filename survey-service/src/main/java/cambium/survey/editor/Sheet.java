package cambium.survey.editor;

import cambium.survey.questionnaire.Flaw;
import cambium.survey.questionnaire.Verdict;
import cambium.survey.questionnaire.Warning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A draft as a page shows it: its parts, the value of each field, and what is said about it. */
public final class Sheet {
  private final Draft draft;
  private final Verdict verdict;
  private final Set<String> said = new HashSet<>();

  public Sheet(Draft draft, Verdict verdict) {
    this.draft = draft;
    this.verdict = verdict;
  }

  /** A page of questions, as the JSON calls it. */
  public record Part(String pointer, int number, String module, List<Question> questions) {}

  public String source() {
    return draft.json().toString();
  }

  public String at() {
    return draft.at();
  }

  public Verdict verdict() {
    return verdict;
  }

  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    int number = 0;
    for (String page : below("/pages")) {
      List<Question> questions = new ArrayList<>();
      for (String element : below(page + "/elements")) {
        questions.add(Question.at(draft.json(), element, ++number));
      }
      parts.add(new Part(page, parts.size() + 1, text(page + "/module"), questions));
    }
    return parts;
  }

  /** The pointers of a list's entries. */
  public List<String> below(String list) {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < node(list).size(); i++) {
      entries.add(list + "/" + i);
    }
    return entries;
  }

  /** What stands in a field. */
  public String text(String pointer) {
    JsonNode node = node(pointer);
    return node.isContainer() ? "" : node.asString("");
  }

  /** What people read where a language has no text of its own. */
  public String fallback(String texts) {
    JsonNode node = node(texts);
    if (node.isString()) {
      return node.stringValue();
    }
    String other = node.path(node.has("default") ? "default" : "en").asString("");
    return other.isEmpty() && !node.isEmpty() ? node.iterator().next().asString("") : other;
  }

  /** In this language, else as people would read it, else the name. */
  public String told(String texts, String language, String otherwise) {
    String own = text(texts + "/" + language);
    String other = own.isEmpty() ? fallback(texts) : own;
    return other.isEmpty() ? otherwise : other;
  }

  public boolean isTrue(String pointer) {
    return node(pointer).asBoolean(false);
  }

  public boolean has(String pointer) {
    return !node(pointer).isMissingNode();
  }

  public boolean asks(String pointer, String layer) {
    JsonNode layers = node(pointer + "/visibleFor");
    return layers.isMissingNode() || Belonging.strings(layers).contains(layer);
  }

  /** The layers that are asked; empty where everybody is. */
  public List<String> layers(String pointer) {
    return Belonging.strings(node(pointer + "/visibleFor"));
  }

  /** What is wrong in this very place. */
  public List<Flaw> errors(String pointer) {
    said.add(pointer);
    return verdict.errors().stream().filter(flaw -> flaw.pointer().equals(pointer)).toList();
  }

  /** Whether anything is wrong in this place or inside it. */
  public boolean isWrongIn(String pointer) {
    return verdict.errors().stream()
        .anyMatch(flaw -> (flaw.pointer() + "/").startsWith(pointer + "/"));
  }

  /** What is wrong somewhere inside, and was not said at any field so far. */
  public List<Flaw> others(String pointer) {
    return verdict.errors().stream()
        .filter(flaw -> flaw.pointer().equals(pointer) || flaw.pointer().startsWith(pointer + "/"))
        .filter(flaw -> said.add(flaw.pointer()) || flaw.pointer().equals(pointer))
        .toList();
  }

  public List<Warning> warnings(String pointer) {
    return verdict.warnings().stream().filter(each -> each.pointer().equals(pointer)).toList();
  }

  /** The card that holds a place: a question, a scale, a module, or the top. */
  public String card(String pointer) {
    List<String> steps = Places.steps(pointer + "/");
    int depth = pointer.startsWith("/pages/") ? 4 : 2;
    return steps.size() > depth ? "/" + String.join("/", steps.subList(0, depth)) : "";
  }

  private JsonNode node(String pointer) {
    return draft.json().at(pointer);
  }
}
