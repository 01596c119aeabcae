package cambium.survey.editor;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adding, removing and moving: what a button of the form asks for.
 *
 * @param what {@code add-item}, {@code remove}, {@code up} and so on
 * @param where a pointer
 */
record Act(String what, String where) {

  static Act of(String button) {
    String[] parts = button.split(":", 2);
    return new Act(parts[0], parts.length == 2 && parts[1].startsWith("/") ? parts[1] : "");
  }

  /**
   * Does it, where it can be done.
   *
   * @return the place to look at afterwards
   */
  String on(ObjectNode document, ObjectNode preset) {
    return switch (what) {
      case "add-item" -> add(document, where, "elements", preset);
      case "add-page" -> addPage(document);
      case "add-scale" -> add(document, "", "scales", NewParts.scale(document));
      case "add-module" -> add(document, "", "modules", NewParts.module(document));
      case "add-value" -> addEntry(document, NewParts::value);
      case "add-row" -> addEntry(document, list -> NewParts.row(document, list, where));
      case "remove" -> remove(document);
      case "up" -> move(document, -1);
      case "down" -> move(document, 1);
      default -> where;
    };
  }

  private static String addPage(ObjectNode document) {
    ObjectNode page = document.objectNode();
    page.putArray("elements");
    return add(document, "", "pages", page);
  }

  private static String add(ObjectNode document, String owner, String list, ObjectNode added) {
    if (!(document.at(owner) instanceof ObjectNode object)) {
      return "";
    }
    ArrayNode entries = Places.list(object, list);
    entries.add(added);
    return owner + "/" + list + "/" + (entries.size() - 1);
  }

  private interface Making {
    ObjectNode after(ArrayNode entries);
  }

  private String addEntry(ObjectNode document, Making making) {
    if (document.at(where) instanceof ArrayNode entries) {
      entries.add(making.after(entries));
      return where + "/" + (entries.size() - 1);
    }
    return where;
  }

  private String remove(ObjectNode document) {
    String owner = Places.parent(where);
    int index = Places.index(Places.last(where));
    if (!(document.at(owner) instanceof ArrayNode entries)
        || index < 0
        || index >= entries.size()) {
      return where;
    }
    List<String> gone = Forgetting.idsAt(document, where);
    entries.remove(index);
    Forgetting.forget(document, where, gone);
    int next = Math.min(index, entries.size() - 1);
    return next < 0 ? Places.parent(owner) : owner + "/" + next;
  }

  /** An element at the end of its page goes on to the neighbouring page. */
  private String move(ObjectNode document, int by) {
    String owner = Places.parent(where);
    int index = Places.index(Places.last(where));
    if (!(document.at(owner) instanceof ArrayNode entries)
        || index < 0
        || index >= entries.size()) {
      return where;
    }
    int target = index + by;
    if (target >= 0 && target < entries.size()) {
      entries.insert(target, entries.remove(index));
      return owner + "/" + target;
    }
    String page = Places.parent(owner);
    String neighbour = Places.parent(page) + "/" + (Places.index(Places.last(page)) + by);
    if (!Places.last(owner).equals("elements")
        || !(document.at(neighbour) instanceof ObjectNode other)) {
      return where;
    }
    ArrayNode others = Places.list(other, "elements");
    int at = by < 0 ? others.size() : 0;
    others.insert(at, entries.remove(index));
    return neighbour + "/elements/" + at;
  }
}
