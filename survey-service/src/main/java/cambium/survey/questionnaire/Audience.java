package cambium.survey.questionnaire;

import cambium.organization.Layer;
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
  static final Set<Layer> EVERYBODY = Set.copyOf(EnumSet.allOf(Layer.class));

  boolean includes(Respondent respondent) {
    return layers.contains(respondent.layer()) && !(notRoot && respondent.root());
  }
}
