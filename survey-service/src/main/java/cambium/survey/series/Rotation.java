package cambium.survey.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which module each pulse asks. As many pulses as there are modules, one after the other, make a
 * cycle, and each asks another one. What was asked stands; then wishes are heard, the first first;
 * what is left is asked in the order of the rotation. Pulses that do not take place do not count,
 * so that their module is asked by the next one.
 */
final class Rotation {

  private Rotation() {}

  /** As long as the slots, which begin with the very first pulse. */
  static List<@Nullable String> of(List<String> modules, List<Slot> slots) {
    @Nullable String[] asked = new String[slots.size()];
    for (int from = 0; !modules.isEmpty() && from < asked.length; from += modules.size()) {
      fill(modules, slots, asked, from, Math.min(from + modules.size(), asked.length));
    }
    return Arrays.asList(asked);
  }

  private static void fill(
      List<String> modules, List<Slot> slots, @Nullable String[] asked, int from, int to) {
    List<String> left = new ArrayList<>(modules);
    for (int i = from; i < to; i++) {
      Pulse fact = slots.get(i).fact();
      if (fact != null) {
        asked[i] = fact.module();
        left.remove(fact.module());
      }
    }
    for (int i = from; i < to; i++) {
      String wish = slots.get(i).change().module();
      if (slots.get(i).fact() == null && left.remove(wish)) {
        asked[i] = wish;
      }
    }
    for (int i = from; i < to; i++) {
      if (slots.get(i).fact() == null && asked[i] == null) {
        asked[i] = left.remove(0);
      }
    }
  }
}
