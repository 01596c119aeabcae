package cambium.survey.questionnaire;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions between scales and items that the promise leans on: one answer feeds one measure,
 * and everybody who is asked one item of a scale is asked all of them in the same steps.
 */
final class ScaleRules {
  /** Means of more answers than these have no common unit that fits into 64 bits. */
  private static final int MOST_ITEMS = 40;

  private final Map<String, Item> items = new HashMap<>();
  private final Map<String, Scale> scales = new HashMap<>();
  private final Map<String, String> scaleOf = new HashMap<>();

  private ScaleRules(List<Item> items, List<Scale> scales) {
    items.forEach(item -> this.items.putIfAbsent(item.id(), item));
    scales.forEach(scale -> this.scales.putIfAbsent(scale.id(), scale));
  }

  static void hold(List<Item> items, List<Scale> scales, List<JsonAt> places) {
    ScaleRules rules = new ScaleRules(items, scales);
    for (int i = 0; i < scales.size(); i++) {
      rules.holdItems(scales.get(i), places.get(i));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < scales.size(); i++) {
      rules.holdId(scales.get(i), places.get(i).at("id"), seen);
      rules.holdMirror(scales.get(i), places.get(i).at("mirrors"));
    }
  }

  private void holdItems(Scale scale, JsonAt at) {
    List<JsonAt> places = at.list("items");
    if (scale.items().isEmpty()) {
      at.at("items").refuse("a scale needs items");
    }
    if (scale.items().size() > MOST_ITEMS) {
      places.get(MOST_ITEMS).refuse("a scale has at most " + MOST_ITEMS + " items");
    }
    for (int i = 0; i < scale.items().size(); i++) {
      String id = scale.items().get(i);
      String problem = problemWith(items.get(id), items.get(scale.items().get(0)));
      String other = scaleOf.putIfAbsent(id, scale.id());
      if (problem != null) {
        places.get(i).refuse(problem);
      } else if (other != null) {
        places.get(i).refuse("already belongs to the scale " + other);
      }
    }
    for (JsonAt reversed : at.list("reverse")) {
      if (!scale.items().contains(reversed.node().asString(""))) {
        reversed.refuse("is not an item of this scale");
      }
    }
  }

  private static @Nullable String problemWith(@Nullable Item item, @Nullable Item first) {
    if (item == null) {
      return "there is no such item";
    }
    if (item.isComment()) {
      return "a comment cannot be scored";
    }
    if (item.answer() instanceof AnswerKind.Points points && points.enps()) {
      return "eNPS is a measure of its own and belongs to no scale";
    }
    if (first == null || first.isComment()) {
      return null;
    }
    if (points(item.answer()) != points(first.answer())) {
      return "must have as many points as the scale's first item";
    }
    return item.audience().equals(first.audience())
        ? null
        : "must be asked of the same people as the scale's first item";
  }

  private static int points(AnswerKind answer) {
    return answer instanceof AnswerKind.Points points ? points.count() : 2;
  }

  private void holdId(Scale scale, JsonAt at, Set<String> seen) {
    if (!seen.add(scale.id())) {
      at.refuse("another scale has this id");
    }
    Item namesake = items.get(scale.id());
    if (namesake != null && !scale.id().equals(scaleOf.get(namesake.id()))) {
      at.refuse("an item outside this scale has this id");
    }
  }

  private void holdMirror(Scale scale, JsonAt at) {
    if (scale.mirrors() == null) {
      return;
    }
    Scale mirrored = scales.get(scale.mirrors());
    if (mirrored == null) {
      at.refuse("there is no such scale");
    } else if (mirrored.id().equals(scale.id())) {
      at.refuse("a scale cannot mirror itself");
    } else if (!mirrored.higherIs().equals(scale.higherIs())) {
      at.refuse("both halves of a mirror must point in the same direction");
    } else if (module(mirrored) != null && !Objects.equals(module(mirrored), module(scale))) {
      at.refuse("both halves of a mirror must be asked together");
    }
  }

  private @Nullable String module(Scale scale) {
    Item first = scale.items().isEmpty() ? null : items.get(scale.items().get(0));
    return first == null ? null : first.audience().module();
  }
}
