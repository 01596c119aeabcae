package cambium.survey.questionnaire;

import cambium.organization.Layer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked an item.
 *
 * @param notRoot whether the root is left out: it has nobody above
 * @param module the module that the item belongs to; null for the core
 */
record Audience(Set<Layer> layers, boolean notRoot, @Nullable String module) {
  static final Set<Layer> EVERYBODY = Collections.unmodifiableSet(EnumSet.allOf(Layer.class));

  boolean includes(Respondent respondent) {
    return layers.contains(respondent.layer()) && !(notRoot && respondent.root());
  }

  /** What an element's {@code visibleFor} and {@code notRoot} say. */
  static Audience of(JsonAt element, @Nullable String module) {
    return new Audience(layers(element), element.bool("notRoot"), module);
  }

  private static Set<Layer> layers(JsonAt element) {
    if (!element.has("visibleFor")) {
      return EVERYBODY;
    }
    Set<Layer> layers = EnumSet.noneOf(Layer.class);
    for (JsonAt entry : element.list("visibleFor")) {
      try {
        layers.add(Layer.valueOf(entry.node().asString("")));
      } catch (IllegalArgumentException unknown) {
        entry.refuse("must be one of " + EVERYBODY);
      }
    }
    if (layers.isEmpty()) {
      element.at("visibleFor").refuse("nobody would be asked");
    }
    return Collections.unmodifiableSet(layers);
  }
}
